"""The errors crosscheck raises. Each message names the file first, then what is wrong, then what to do.

CrosscheckError
├── SourceError      a file that should be an article cannot be read as one
├── ReviewsError     the decisions of reviewers cannot be read or written
├── SettingsError    a settings file, an environment variable or a flag says something impossible
└── UnknownIdError   somebody asked for a finding, a rule or an event that is not there
"""

from __future__ import annotations

__all__ = ["CrosscheckError", "ReviewsError", "SettingsError", "SourceError", "UnknownIdError"]


class CrosscheckError(Exception):
    """The base of every error that crosscheck raises on purpose."""


class SourceError(CrosscheckError, ValueError):
    """Raised when a file that should be an article cannot be read as one."""


class ReviewsError(CrosscheckError, ValueError):
    """Raised when the decisions of reviewers cannot be read, contradict themselves or cannot be written."""


class SettingsError(CrosscheckError, ValueError):
    """Raised when settings contradict themselves or name something that does not exist."""


class UnknownIdError(CrosscheckError, LookupError):
    """Raised when a finding, rule or event that was asked for does not exist."""
