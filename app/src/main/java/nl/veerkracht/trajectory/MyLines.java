package nl.veerkracht.trajectory;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines somebody has a part in, each with its last months drawn small. */
@Component
@Transactional
class MyLines {

    private static final int MONTHS = 12;

    private final Guard guard;
    private final MyLinesStore store;
    private final EventStore events;
    private final Audit audit;
    private final Days days;

    MyLines(Guard guard, MyLinesStore store, EventStore events, Audit audit, Days days) {
        this.guard = guard;
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.days = days;
    }

    MyLinesPage page(@Nullable String after) {
        return page(after, Reading.PAGE);
    }

    MyLinesPage page(@Nullable String after, int limit) {
        Listing<MyLine> lines = Listing.of(
                store.page(guard.me(), Moment.of(after), limit + 1),
                limit,
                line -> new Moment(line.openedAt(), line.id()));
        List<UUID> ids = lines.items().stream().map(MyLine::id).toList();
        audit.look("trajectory.list", ids);
        return new MyLinesPage(lines, curves(ids));
    }

    private Map<UUID, String> curves(List<UUID> ids) {
        YearMonth now = YearMonth.from(days.today());
        Map<UUID, List<MonthCount>> counts =
                events.months(ids, now.minusMonths(MONTHS - 1L).atDay(1));
        return ids.stream()
                .collect(java.util.stream.Collectors.toMap(
                        id -> id, id -> Drawing.small(counts.getOrDefault(id, List.of()), now, MONTHS)));
    }
}
