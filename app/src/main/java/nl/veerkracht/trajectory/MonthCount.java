package nl.veerkracht.trajectory;

import java.time.YearMonth;

/** How often something happened in one month. */
record MonthCount(YearMonth month, EventKind kind, int count) {}
