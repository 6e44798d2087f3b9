package nl.veerkracht.conference;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Moment;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room. Anybody on the team asks a question for the table; the coordinator calls a conference, whose agenda is made of those questions. Who
 * sees notes, or was asked to come, reads it. Texts longer than a person can mean are refused.
 */
@Component
public class Conferences {

    static final String COMING = "conference.coming";
    static final int SHORT = 200;
    static final int LONG = 4000;
    private static final int PAGE = 25;
    private static final int FARTHEST_DAYS = 366;

    private final Trajectories trajectories;
    private final Lines lines;
    private final ConferenceStore conferences;
    private final PointStore points;
    private final Attention attention;
    private final Audit audit;
    private final Clock clock;

    Conferences(
            Trajectories trajectories,
            Lines lines,
            ConferenceStore conferences,
            PointStore points,
            Attention attention,
            Audit audit,
            Clock clock) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.conferences = conferences;
        this.points = points;
        this.attention = attention;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who: everybody on the line's team. Its conferences, the latest first, and the questions that wait for the next one, as far as the reader sees them.
     *
     * @param after where the page before ended, null for the first
     */
    @Transactional
    public ConferencesPage look(TrajectoryId id, @Nullable String after) {
        Sheet sheet = trajectories.sheet(id, "conference.list");
        Moment place = Moment.of(after);
        List<Conference> found = conferences.page(sheet.line(), place.at(), place.id(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Conference> shown = more ? found.subList(0, PAGE) : found;
        Conference.Page page = new Conference.Page(
                shown, more ? new Moment(shown.getLast().at(), shown.getLast().id()).opaque() : null);
        return new ConferencesPage(sheet, page, points.waiting(sheet.line()));
    }

    /** Who: who sees notes, and who was asked to come. One conference with everything about it. */
    @Transactional
    public ConferencePage read(TrajectoryId id, UUID conference) {
        Sheet sheet = trajectories.sheet(id, "conference.read");
        Line line = sheet.line();
        Conference one = find(line, conference);
        return new ConferencePage(
                sheet,
                one,
                conferences.guests(conference),
                points.agenda(line, conference),
                points.actions(line, conference));
    }

    /**
     * Who: everybody on the line's team. A question for the next conference.
     *
     * @param hers whether she asks it herself
     */
    @Transactional
    public void ask(TrajectoryId id, String question, boolean hers) {
        Line line = trajectories.writing(id);
        UUID point = UUID.randomUUID();
        points.ask(line, point, text(question, LONG), hers, me().value());
        audit.change("conference.ask", List.of(id.value(), point), Map.of());
    }

    /** Who: whoever asked it, as long as it waits. The question need not be asked any more. */
    @Transactional
    public void withdraw(TrajectoryId id, UUID point) {
        Line line = trajectories.writing(id);
        if (!points.withdraw(line, point)) {
            throw Refused.notShown();
        }
        audit.change("conference.withdraw", List.of(id.value(), point), Map.of());
    }

    /** Who: coordinator and stand-in. Calls a conference; who is asked to come sees it on her desk. */
    @Transactional
    public Outcome plan(TrajectoryId id, Conference.Plan plan) {
        Line line = lines.lead(id);
        if (plan.at().isAfter(clock.instant().plus(Duration.ofDays(FARTHEST_DAYS)))) {
            return new Outcome.Fault("on", "conference.fault.far");
        }
        if (plan.guests().isEmpty()) {
            return new Outcome.Fault("guests", "conference.fault.guests");
        }
        if (!team(id).containsAll(plan.guests())) {
            return new Outcome.Fault("guests", "conference.fault.team");
        }
        UUID conference = UUID.randomUUID();
        conferences.add(line, conference, fitting(plan), me().value());
        points.take(line, conference, plan.points());
        audit.change("conference.plan", List.of(id.value(), conference), Map.of());
        attention.together(() -> plan.guests()
                .forEach(guest -> attention.ask(
                        COMING, Urgency.SOON, Audience.person(guest), conference, id.value(), plan.at())));
        return Outcome.DONE;
    }

    private Set<AccountId> team(TrajectoryId id) {
        return trajectories.sheet(id, "conference.plan").people().current().stream()
                .map(TeamMember::account)
                .collect(Collectors.toSet());
    }

    private static Conference.Plan fitting(Conference.Plan plan) {
        String place = plan.place();
        return new Conference.Plan(
                plan.at(), place == null || place.isBlank() ? null : text(place, SHORT), plan.guests(), plan.points());
    }

    /**
     * Who: coordinator and stand-in. What she wants with this conference, and what she thinks in her own words.
     *
     * @param version of what was read
     */
    @Transactional
    public Outcome herPart(TrajectoryId id, UUID conference, int version, HerPart part, @Nullable String view) {
        Line line = leading(id, conference);
        if (part == HerPart.VIEW && (view == null || view.isBlank())) {
            return new Outcome.Fault("view", "conference.fault.view");
        }
        String words = view == null || view.isBlank() ? null : text(view, LONG);
        if (!conferences.herPart(line, conference, version, part, words)) {
            return Outcome.CHANGED;
        }
        audit.change("conference.her-part", List.of(id.value(), conference), Map.of("part", part.code()));
        return Outcome.DONE;
    }

    /**
     * Who: coordinator and stand-in. What was decided about a question.
     *
     * @param version of the question as it was read
     */
    @Transactional
    public Outcome decide(TrajectoryId id, UUID conference, UUID point, int version, String decision) {
        Line line = leading(id, conference);
        if (!points.decide(line, conference, point, version, text(decision, LONG), me().value())) {
            return Outcome.CHANGED;
        }
        audit.change("conference.decide", List.of(id.value(), conference, point), Map.of());
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in. Somebody of the team will do this by a day; it is a task on the line from now on. */
    @Transactional
    public Outcome act(TrajectoryId id, UUID conference, String title, AccountId owner, LocalDate due) {
        Line line = leading(id, conference);
        Outcome task = trajectories.addTask(id, text(title, SHORT), owner, due);
        if (task instanceof Outcome.Done) {
            Conference.Action action = new Conference.Action(UUID.randomUUID(), title.strip(), owner, due);
            points.act(line, conference, action, me().value());
            audit.change("conference.act", List.of(id.value(), conference, action.id()), Map.of());
        }
        return task;
    }

    /**
     * Who: coordinator and stand-in. It was held, with these guests; what is still open waits for the next one.
     *
     * @param version of what was read
     */
    @Transactional
    public Outcome hold(TrajectoryId id, UUID conference, int version, Collection<AccountId> came) {
        Line line = leading(id, conference);
        if (find(line, conference).at().isAfter(clock.instant())) {
            return new Outcome.Fault("came", "conference.fault.early");
        }
        if (!conferences.become(line, conference, version, Conference.State.HELD)) {
            return Outcome.CHANGED;
        }
        conferences.came(conference, came);
        return over(id, conference, "conference.hold");
    }

    /** Who: coordinator and stand-in. It does not go on; its questions wait for the next one. */
    @Transactional
    public Outcome callOff(TrajectoryId id, UUID conference, int version) {
        Line line = leading(id, conference);
        if (!conferences.become(line, conference, version, Conference.State.CALLED_OFF)) {
            return Outcome.CHANGED;
        }
        return over(id, conference, "conference.call-off");
    }

    private Outcome over(TrajectoryId id, UUID conference, String what) {
        points.letGo(conference);
        attention.settle(COMING, conference);
        audit.change(what, List.of(id.value(), conference), Map.of());
        return Outcome.DONE;
    }

    /** A conference that is over is read only. */
    private Line leading(TrajectoryId id, UUID conference) {
        Line line = lines.lead(id);
        if (find(line, conference).state() != Conference.State.PLANNED) {
            throw new Refused("conference.refused.over");
        }
        return line;
    }

    private Conference find(Line line, UUID conference) {
        return conferences.find(line, conference).orElseThrow(Refused::notShown);
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    private static String text(String text, int longest) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused("conference.refused.text");
        }
        return clean;
    }
}
