# SPDX-License-Identifier: Apache-2.0
"""Every case, in the order of the table. Importing a module registers what it holds."""
from cases import delivery, texts, receipts, ordered, halves, errors, access  # noqa: F401
