"""The frozen records that the stages hand on; public results are pydantic models."""
