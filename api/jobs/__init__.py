"""Documents that were sent in: read in other processes, written one after the other, and told of as they go."""

from __future__ import annotations

from api.jobs.job import FileOutcome, FileState, Job, JobState, JobSummary, Progress
from api.jobs.line import Jobs

__all__ = ["FileOutcome", "FileState", "Job", "JobState", "JobSummary", "Jobs", "Progress"]
