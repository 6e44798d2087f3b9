package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The continuity of a line: contact, people, places, and how often she told her story again. Counted and shown; it never says anything about her. Days are
 * days in Amsterdam.
 */
@Component
public class Continuities {

    static final int SHORT = 200;
    private static final int EARLIEST_YEARS = 30;

    private final Seeing seeing;
    private final RecordStore records;
    private final FigureStore figures;
    private final ContinuityTerms terms;
    private final Rounds rounds;
    private final Audit audit;
    private final Today today;

    Continuities(
            Seeing seeing,
            RecordStore records,
            FigureStore figures,
            ContinuityTerms terms,
            Rounds rounds,
            Audit audit,
            Today today) {
        this.seeing = seeing;
        this.records = records;
        this.figures = figures;
        this.terms = terms;
        this.rounds = rounds;
        this.audit = audit;
        this.today = today;
    }

    /** Who: everybody on the team who sees the timeline. What is counted, and what was written down. */
    @Transactional
    public ContinuityPage look(TrajectoryId id) {
        Sheet sheet = seeing.look(id, "continuity.read");
        return new ContinuityPage(
                sheet, counted(id), records.retold(sheet.line()), records.stays(sheet.line()), terms, today.day());
    }

    private Figures counted(TrajectoryId id) {
        return figures.of(List.of(id.value())).stream().findFirst().orElseThrow(Refused::notShown);
    }

    /** Who: everybody on the team who sees the timeline. She told her story again to somebody, on a day that has been. */
    @Transactional
    public Outcome toldAgain(TrajectoryId id, String toWhom, LocalDate on) {
        Line line = seeing.write(id);
        if (!believable(on)) {
            return new Outcome.Fault("day", "continuity.fault.day");
        }
        UUID told = UUID.randomUUID();
        records.told(
                line,
                new Retold(told, on, Seeing.text(toWhom, SHORT)),
                Seeing.me().value());
        audit.change("continuity.retold", List.of(id.value(), told), Map.of());
        rounds.look(id.value());
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. She lived somewhere, from and until as far as known; without an end she still does. */
    @Transactional
    public Outcome stayed(TrajectoryId id, Stay.Kind kind, @Nullable String place, Stay.Period period) {
        Line line = seeing.write(id);
        if (against(period) instanceof Outcome.Fault fault) {
            return fault;
        }
        UUID stay = UUID.randomUUID();
        records.stayed(
                line, new Stay(stay, kind, name(place), period, 0), Seeing.me().value());
        audit.change("continuity.stay", List.of(id.value(), stay), Map.of("kind", kind.code()));
        rounds.look(id.value());
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. Corrects a stay, or writes down that it ended. */
    @Transactional
    public Outcome changeStay(
            TrajectoryId id, UUID stay, int version, Stay.Kind kind, @Nullable String place, Stay.Period period) {
        Line line = seeing.write(id);
        if (against(period) instanceof Outcome.Fault fault) {
            return fault;
        }
        if (!records.change(line, new Stay(stay, kind, name(place), period, version))) {
            return Outcome.CHANGED;
        }
        audit.change("continuity.stay", List.of(id.value(), stay), Map.of("kind", kind.code()));
        rounds.look(id.value());
        return Outcome.DONE;
    }

    private static @Nullable String name(@Nullable String place) {
        return place == null || place.isBlank() ? null : Seeing.text(place, SHORT);
    }

    private @Nullable Outcome against(Stay.Period period) {
        PartialDate until = period.until();
        if (period.from().first().isAfter(today.day())
                || period.from().last().isBefore(today.day().minusYears(EARLIEST_YEARS))) {
            return new Outcome.Fault("from", "continuity.fault.day");
        }
        if (!period.isInOrder()) {
            return new Outcome.Fault("until", "continuity.fault.until-before-from");
        }
        return until != null && until.first().isAfter(today.day())
                ? new Outcome.Fault("until", "continuity.fault.day")
                : null;
    }

    private boolean believable(LocalDate day) {
        return !day.isAfter(today.day()) && !day.isBefore(today.day().minusYears(EARLIEST_YEARS));
    }

    /** Who: everybody on the team who sees the timeline. One stay, to correct it. */
    @Transactional
    public StayPage stay(TrajectoryId id, UUID stay) {
        Sheet sheet = seeing.look(id, "continuity.read");
        return new StayPage(sheet, records.stay(sheet.line(), stay).orElseThrow(Refused::notShown));
    }

    /** Who: coordinator and stand-in. She has looked at this; it asks again when it grows. */
    @Transactional
    public void seen(TrajectoryId id, Concern concern) {
        Line line = seeing.lead(id);
        int figure = counted(id).of(concern, today.day());
        records.seen(line, concern, figure, Seeing.me().value());
        audit.change("continuity.seen", id.value(), Map.of("concern", concern.code()));
        rounds.look(id.value());
    }
}
