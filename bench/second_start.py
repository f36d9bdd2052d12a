"""How long does script/server take until it serves: on an empty state folder, and again after that?"""

import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from bench._figures import Figure, tell

SERVER = Path(__file__).resolve().parent.parent / "script" / "server"
PORT = "8199"
AGAIN = 5
TARGET = 5.0


def main() -> None:
    with tempfile.TemporaryDirectory() as state:
        first = seconds_to_serve(state)
        again = [seconds_to_serve(state) for _ in range(AGAIN)]
    middle = statistics.median(again)
    tell(
        "second_start",
        {
            "first start, sample city and all": Figure(round(first, 2), "s", "none", met=True),
            "second start, the middle one": Figure(
                round(middle, 2),
                "s",
                f"<= {TARGET:g}",
                met=middle <= TARGET,
                spread=f"{min(again):.2f} to {max(again):.2f}",
            ),
        },
    )


def seconds_to_serve(state: str) -> float:
    """The address is told only once the pages have answered."""
    began = time.monotonic()
    environment = os.environ | {"ALONGSIDE_STATE": state, "PORT": PORT}
    with subprocess.Popen(
        [SERVER, "--json"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        told = server.stdout.readline()
        took = time.monotonic() - began
        server.terminate()
    if not told:
        raise SystemExit("The server did not start: run script/server to see why.")
    return took


if __name__ == "__main__":
    main()
