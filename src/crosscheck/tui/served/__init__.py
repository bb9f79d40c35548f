"""The review in a browser: imported only where the extra ``serve`` is installed."""
