package nl.veerkracht.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What bringing a package in does.
 *
 * @param services the first of those that are new or change
 */
record Done(List<Table> tables, List<Named> services) {

    static final int MOST_NAMED = 50;

    /** @param outcome {@code added}, {@code changed} or {@code same} */
    record Table(String kind, String outcome, long rows) {}

    record Named(String name, String outcome) {}

    Done {
        tables = List.copyOf(tables);
        services = List.copyOf(services);
    }

    /** How many rows were added, changed and the same. */
    Map<String, Long> outcomes() {
        return tables.stream().collect(Collectors.groupingBy(Table::outcome, Collectors.summingLong(Table::rows)));
    }
}
