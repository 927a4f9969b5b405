"""Fuzz targets; no part of the package."""
