package nl.veerkracht.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.DayPlace;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: who stands beside her, what they want together, and when they met. The whole team knows who it is; what they do together is for who
 * sees notes. Days are days in Amsterdam; texts longer than a person can mean are refused.
 */
@Component
public class Circle {

    static final int SHORT = 200;
    static final int LONG = 4000;
    static final int PAGE = 25;
    static final int DAY_MINUTES = 24 * 60;
    static final int LONGEST_DAYS = 92;
    private static final int EARLIEST_YEARS = 30;

    private final Trajectories trajectories;
    private final Lines lines;
    private final CompanionStore companions;
    private final MeetingStore meetings;
    private final Attention attention;
    private final CircleTerms terms;
    private final Audit audit;
    private final Clock clock;

    Circle(
            Trajectories trajectories,
            Lines lines,
            CompanionStore companions,
            MeetingStore meetings,
            Attention attention,
            CircleTerms terms,
            Audit audit,
            Clock clock) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.companions = companions;
        this.meetings = meetings;
        this.attention = attention;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who: everybody on the line's team. Who stands beside her, at most sixty; what they do together only for who sees notes. */
    @Transactional
    public CirclePage look(TrajectoryId id) {
        return page(id, null);
    }

    /**
     * Who: everybody on the line's team. One of them, and when they met, the last first.
     *
     * @param after where the page before ended, null for the first
     */
    @Transactional
    public CompanionPage companion(TrajectoryId id, UUID companion, @Nullable String after) {
        CirclePage page = page(id, companion);
        Companion one = page.companions().stream().findFirst().orElseThrow(Refused::notShown);
        return new CompanionPage(page, one, page.seesMore() ? met(page.sheet().line(), companion, after) : NONE);
    }

    private static final Meeting.Page NONE = new Meeting.Page(List.of(), null);

    private CirclePage page(TrajectoryId id, @Nullable UUID one) {
        Sheet sheet = trajectories.sheet(id, "circle.read");
        LocalDate since = today().minusDays(terms.minutesOverDays());
        return new CirclePage(sheet, companions.all(sheet.line(), one, since), today());
    }

    private Meeting.Page met(Line line, UUID companion, @Nullable String after) {
        DayPlace place = DayPlace.backwards(after);
        List<Meeting> found = meetings.page(line, companion, place.day(), place.id(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Meeting> shown = more ? found.subList(0, PAGE) : found;
        return new Meeting.Page(
                shown, more ? new DayPlace(shown.getLast().on(), shown.getLast().id()).opaque() : null);
    }

    /** Who: coordinator and stand-in. Somebody stands beside her from now on, or from a day that has been. */
    @Transactional
    public Outcome add(TrajectoryId id, Companion.Terms terms) {
        Line line = lines.lead(id);
        if (terms.kind() == CompanionKind.TRUSTED && !terms.chosenByHer()) {
            return new Outcome.Fault("chosenByHer", "circle.fault.chosen");
        }
        if (!hasBeen(terms.since())) {
            return new Outcome.Fault("since", "circle.fault.day");
        }
        UUID companion = UUID.randomUUID();
        companions.add(line, companion, fitting(terms), me().value());
        audit.change(
                "circle.add",
                List.of(id.value(), companion),
                Map.of("kind", terms.kind().code()));
        return Outcome.DONE;
    }

    private static Companion.Terms fitting(Companion.Terms terms) {
        return new Companion.Terms(
                terms.kind(),
                text(terms.name(), SHORT),
                optional(terms.who(), SHORT),
                optional(terms.reach(), SHORT),
                terms.chosenByHer(),
                terms.since());
    }

    /**
     * Who: coordinator and stand-in. From this day on, which has been, it is over.
     *
     * @param version of what was read
     */
    @Transactional
    public Outcome end(TrajectoryId id, UUID companion, int version, Companion.Ended ended) {
        Line line = lines.lead(id);
        Companion one = find(line, companion);
        if (!hasBeen(ended.on()) || ended.on().isBefore(one.terms().since())) {
            return new Outcome.Fault("on", "circle.fault.end");
        }
        if (!companions.end(line, companion, version, ended)) {
            return Outcome.CHANGED;
        }
        audit.change(
                "circle.end",
                List.of(id.value(), companion),
                Map.of("why", ended.why().code()));
        attention.settle(CircleRounds.QUIET, companion);
        return Outcome.DONE;
    }

    /** Who: the line's team who see notes. What they want together; its version is that of what was read, 0 for the first. */
    @Transactional
    public Outcome agree(TrajectoryId id, UUID companion, Companion.Agreement agreement) {
        Line line = lines.writing(id, Sight.NOTES);
        lasting(line, companion);
        Integer every = agreement.everyDays();
        if (every != null && (every < 1 || every > LONGEST_DAYS)) {
            return new Outcome.Fault("everyDays", "circle.fault.every");
        }
        Companion.Agreement fitting =
                new Companion.Agreement(text(agreement.goals(), LONG), every, agreement.version());
        if (!companions.agree(line, companion, fitting, me().value())) {
            return Outcome.CHANGED;
        }
        audit.change("circle.agree", List.of(id.value(), companion), Map.of());
        return Outcome.DONE;
    }

    /**
     * Who: the line's team who see notes. They were together on a day that has been.
     *
     * @param minutes null when nobody counted
     */
    @Transactional
    public Outcome met(
            TrajectoryId id, UUID companion, LocalDate on, @Nullable Integer minutes, @Nullable String words) {
        Line line = lines.writing(id, Sight.NOTES);
        Companion one = lasting(line, companion);
        if (!hasBeen(on) || on.isBefore(one.terms().since())) {
            return new Outcome.Fault("on", "circle.fault.met");
        }
        if (minutes != null && (minutes < 1 || minutes > DAY_MINUTES)) {
            return new Outcome.Fault("hours", "circle.fault.hours");
        }
        Meeting meeting = new Meeting(UUID.randomUUID(), on, minutes, optional(words, LONG), me(), true);
        meetings.add(line, companion, meeting);
        audit.change("circle.met", List.of(id.value(), companion, meeting.id()), Map.of());
        attention.settle(CircleRounds.QUIET, companion);
        return Outcome.DONE;
    }

    /** Who: whoever wrote it down, as long as she sees notes. It was a mistake. */
    @Transactional
    public void takeBack(TrajectoryId id, UUID companion, UUID meeting) {
        lines.writing(id, Sight.NOTES);
        if (!meetings.takeBack(companion, meeting)) {
            throw Refused.notShown();
        }
        audit.change("circle.take-back", List.of(id.value(), companion, meeting), Map.of());
    }

    private Companion lasting(Line line, UUID companion) {
        Companion one = find(line, companion);
        if (one.ended() != null) {
            throw new Refused("circle.refused.ended");
        }
        return one;
    }

    private Companion find(Line line, UUID companion) {
        return companions.find(line, companion, today()).orElseThrow(Refused::notShown);
    }

    private boolean hasBeen(LocalDate day) {
        return !day.isAfter(today()) && day.isAfter(today().minusYears(EARLIEST_YEARS));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CircleRounds.HERE);
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    private static String text(String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused("circle.refused.text");
        }
        return clean;
    }

    private static @Nullable String optional(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(text, longest);
    }
}
