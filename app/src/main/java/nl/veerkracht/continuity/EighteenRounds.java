package nl.veerkracht.continuity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** From sixteen on, asks who leads a line to arrange what ends at eighteen. Births are sealed: they are read, and nothing of them is kept anywhere else. */
@Component
class EighteenRounds {

    static final String WATCH = "eighteen.watch";

    private final Lines lines;
    private final EighteenStore store;
    private final EighteenList list;
    private final Attention attention;
    private final HouseRights house;
    private final Today today;
    private final HouseRounds rounds;

    EighteenRounds(
            Lines lines,
            EighteenStore store,
            EighteenList list,
            Attention attention,
            HouseRights house,
            Today today,
            HouseRounds rounds) {
        this.lines = lines;
        this.store = store;
        this.list = list;
        this.attention = attention;
        this.house = house;
        this.today = today;
        this.rounds = rounds;
    }

    void sweep() {
        rounds.over(
                "continuity.eighteen",
                after -> lines.born(after, HouseRounds.AT_ONCE),
                born -> born.line().id().value(),
                this::compare);
    }

    /** One line at once, in the caller's transaction. */
    void look(UUID line) {
        house.run("continuity.eighteen", () -> compare(lines.bornOf(List.of(line))));
    }

    private void compare(List<Lines.Born> born) {
        List<UUID> ids = born.stream().map(one -> one.line().id().value()).toList();
        Map<UUID, Map<String, ItemState>> items = store.items(ids);
        Set<String> asked = store.asked(ids);
        Set<String> leaders = store.leaders(ids);
        Set<String> wanted = new HashSet<>();
        for (Lines.Born one : born) {
            UUID id = one.line().id().value();
            Watch watch = new Watch(one.birth().date(), items.getOrDefault(id, Map.of()));
            if (!watch.due(list, today.day()).isEmpty()) {
                Set<String> here = leaders.stream()
                        .filter(leader -> leader.startsWith(id.toString()))
                        .collect(Collectors.toSet());
                here.forEach(leader -> ask(id, leader, watch));
                wanted.addAll(here);
            }
        }
        asked.stream().filter(one -> !wanted.contains(one)).forEach(this::settle);
    }

    private void ask(UUID line, String leader, Watch watch) {
        attention.ask(
                WATCH,
                watch.urgency(today.day()),
                audience(leader),
                line,
                line,
                watch.day().atStartOfDay(Today.AMSTERDAM).toInstant());
    }

    private void settle(String one) {
        attention.settle(WATCH, UUID.fromString(one.substring(0, one.indexOf(' '))), audience(one));
    }

    private static Audience audience(String pair) {
        return new Audience(pair.substring(pair.indexOf(' ') + 1));
    }
}
