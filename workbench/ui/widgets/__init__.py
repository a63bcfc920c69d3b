"""Small pieces that every panel uses."""
