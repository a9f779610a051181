"""Steps of one story in their order."""

from __future__ import annotations

import pytest

from reconcile.checks.steps import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

FIRES = [
    Fires("from and to", ("She was president of the club from 1935 to 1934.",), "ends before it begins"),
    Fires("between", ("The mill was built between 1937 and 1936.",), "from 1937 to 1936 ends"),
    Fires("until", ("She taught at the school from 1948 until she retired in 1942.",), "from 1948 to 1942 ends"),
    Fires("behind a name", ("Ida Lund: 1920 - 1906\n\nIda Lund was a baker.",), "from 1920 to 1906 ends"),
    Fires("days behind a name", ("Ida Lund (June 23, 1940 - November 12, 1934) was a baker.",), "ends before"),
    Fires("did not until", ("They began to build it in 1931 and did not complete it until 1925.",), "1925"),
    Fires("studies", ("She attended the University of Graz in 1939 and graduated in 1933.",), "1933"),
    Fires(
        "work", ("Work was started in May 1937 and was completed in 1933.",), "“completed” (1933) cannot come before"
    ),
    Fires("construction", ("Construction began in 1994 and finished in 1990.",), "“construction began” (1994)"),
    Fires("an office", ("He was elected in 2010 and resigned in 2008.",), "“resigned” (2008)"),
    Fires("a merger", ("It was announced on 5 May 2010 and completed on 3 March 2010.",), "2010-03-03"),
    Fires("a mill", ("The mill opened in 1921 but was demolished in 1912.",), "“demolished” (1912)"),
    Fires("a trial", ("He was arrested in June 2005 and convicted in March 2005.",), "“convicted” (2005-03)"),
    Fires("a marriage", ("They married in 1988, and were divorced in 1983.",), "“divorced” (1983)"),
    Fires("studies", ("She enrolled in 1975 and graduated in 1970.",), "“graduated” (1970)"),
    Fires("a band", ("The band was formed in 1999 and disbanded in 1994.",), "“disbanded” (1994)"),
]
SILENT = [
    Silent("from and to, right", ("She was president of the club from 1934 to 1935.",)),
    Silent("moved", ("The fair was moved from 1935 to 1934.",)),
    Silent("before Christ", ("He ruled from 1344 to 1325 BC.",)),
    Silent("columns", ("Change 2010 - 2009 in percent",)),
    Silent("one year", ("She was president from 1935 to 1935.",)),
    Silent("the right order", ("Work was started in May 1933 and was completed in 1937.",)),
    Silent("one year", ("Work was started in May 1937 and was completed in 1937.",)),
    Silent("told backwards", ("The mill closed in 1990 and opened again in 1995.",)),
    Silent("another subject", ("The bridge opened in 1937 and the old ferry was scrapped in 1935.",)),
    Silent("of another", ("He was arrested in 2010 and had been convicted of theft in 2005.",)),
    Silent("hedged", ("Work was started around 1937 and was completed in 1933.",)),
    Silent("two sentences", ("Work began in 1937. It was completed in 1933, a cousin of the bridge.",)),
    Silent("no order between them", ("She sang in 1975 and danced in 1970.",)),
    Silent("a date of something else", ("He was elected in 2010 and resigned a seat that he had held in 2008.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
