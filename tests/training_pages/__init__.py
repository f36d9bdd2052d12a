"""Every page of training over the sample city, tried as everyone."""
