package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.About;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The watch on the eighteenth birthday, from sixteen on: what ends, what is arranged, and what her parents may know after it. An age is reached at the start
 * of the birthday in Amsterdam; see {@code Age}.
 */
@Component
public class Eighteens {

    private final Seeing seeing;
    private final EighteenStore store;
    private final EighteenList list;
    private final EighteenRounds rounds;
    private final Audit audit;
    private final Today today;

    Eighteens(Seeing seeing, EighteenStore store, EighteenList list, EighteenRounds rounds, Audit audit, Today today) {
        this.seeing = seeing;
        this.store = store;
        this.list = list;
        this.rounds = rounds;
        this.audit = audit;
        this.today = today;
    }

    /** Who: everybody on the team who sees the timeline; the day itself only who sees whom it is about. */
    @Transactional
    public EighteenPage look(TrajectoryId id) {
        Sheet sheet = seeing.look(id, "continuity.eighteen");
        About about = sheet.head().about();
        PartialDate born =
                about == null || about.born() == null ? null : about.born().date();
        Map<String, ItemState> items = store.items(List.of(id.value())).getOrDefault(id.value(), Map.of());
        return new EighteenPage(sheet, list, born, items, store.said(id).orElse(null), today.day());
    }

    /** Who: everybody on the team who sees the timeline. How it stands with one thing that ends that day. */
    @Transactional
    public void item(TrajectoryId id, String code, ItemState state) {
        seeing.write(id);
        if (list.item(code).isEmpty()) {
            throw Refused.notShown();
        }
        store.put(id, code, state, Seeing.me().value());
        audit.change("continuity.eighteen", id.value(), Map.of("item", code, "state", state.code()));
        rounds.look(id.value());
    }

    /** Who: everybody on the team who sees the timeline. She said, on this day, whether her parents may go on knowing things after her eighteenth birthday. */
    @Transactional
    public Outcome parents(TrajectoryId id, boolean agrees, LocalDate on) {
        Line line = seeing.write(id);
        if (on.isAfter(today.day()) || on.isBefore(today.day().minusYears(2))) {
            return new Outcome.Fault("day", "continuity.fault.day-recent");
        }
        store.say(line.id(), new EighteenStore.Word(agrees, on), Seeing.me().value());
        audit.change("continuity.parents", id.value(), Map.of("agrees", String.valueOf(agrees)));
        return Outcome.DONE;
    }
}
