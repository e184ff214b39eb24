"""Who and when: one file a field, one public function a file."""
