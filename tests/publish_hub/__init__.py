"""Publishing, over HTTP, to a Hub on loopback; the text-free edition; metadata that other programs read."""
