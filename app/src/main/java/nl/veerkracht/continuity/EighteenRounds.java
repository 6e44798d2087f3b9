package nl.veerkracht.continuity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From sixteen on, asks who leads a line to arrange what ends at eighteen. Births are sealed: they are read, and nothing of them is kept anywhere else. */
@Component
class EighteenRounds {

    static final String WATCH = "eighteen.watch";
    private static final int AT_ONCE = 200;

    private final Lines lines;
    private final EighteenStore store;
    private final EighteenList list;
    private final Attention attention;
    private final HouseRights house;
    private final Today today;
    private final TransactionTemplate transaction;

    EighteenRounds(
            Lines lines,
            EighteenStore store,
            EighteenList list,
            Attention attention,
            HouseRights house,
            Today today,
            PlatformTransactionManager transactions) {
        this.lines = lines;
        this.store = store;
        this.list = list;
        this.attention = attention;
        this.house = house;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sweep() {
        Acting.as(new Actor.House("continuity.eighteen"), () -> {
            Optional<UUID> after = Optional.of(new UUID(0, 0));
            while (after.isPresent()) {
                UUID from = after.get();
                after = Objects.requireNonNull(transaction.execute(status -> some(from)));
            }
            return true;
        });
    }

    private Optional<UUID> some(UUID after) {
        List<Lines.Born> born = lines.born(after, AT_ONCE);
        compare(born);
        return born.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(born.getLast().line().id().value());
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
