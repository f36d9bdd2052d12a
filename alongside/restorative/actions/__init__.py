"""Writing about restorative meetings: asking, looking whether it is safe, preparing, agreeing, following up."""
