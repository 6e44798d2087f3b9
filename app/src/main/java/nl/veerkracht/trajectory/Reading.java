package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What screens show of a line. A page takes a fixed number of queries however long the line is, and is one look in the log. */
@Component
@Transactional
class Reading {

    static final int EVENTS = 12;
    static final int TASKS = 8;
    static final int NOTES = 3;
    static final int PAGE = 25;
    private static final LocalDate EVER = LocalDate.of(1990, 1, 1);

    private final Guard guard;
    private final LineStore lines;
    private final EventStore events;
    private final TaskStore tasks;
    private final NoteStore notes;
    private final RoleStore roles;
    private final PeopleStore handovers;
    private final LineTabs tabs;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Days days;

    Reading(
            Guard guard,
            LineStore lines,
            EventStore events,
            TaskStore tasks,
            NoteStore notes,
            RoleStore roles,
            PeopleStore handovers,
            LineTabs tabs,
            Teams teams,
            Colleagues colleagues,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.lines = lines;
        this.events = events;
        this.tasks = tasks;
        this.notes = notes;
        this.roles = roles;
        this.handovers = handovers;
        this.tabs = tabs;
        this.teams = teams;
        this.colleagues = colleagues;
        this.audit = audit;
        this.days = days;
    }

    /** Empty when the reader is not on the team: whether there is such a line, stays unsaid. */
    Optional<LinePage> page(TrajectoryId id) {
        People people = people(id);
        if (!people.amOn()) {
            audit.look("trajectory.not-involved", id.value());
            return Optional.empty();
        }
        Head head = lines.head(id).orElseThrow(Refused::notShown);
        Line line = head.line();
        audit.look("trajectory.read", id.value(), line.thread());
        return Optional.of(new LinePage(
                head,
                people,
                Listing.of(events.page(id, Moment.START, EVENTS + 1), EVENTS, Reading::place),
                drawings(line),
                tasks(line, DayPlace.START, TASKS),
                Listing.of(notes.page(line, Moment.START, NOTES + 1), NOTES, Reading::place),
                head.arriving() ? handovers.last(line).orElse(null) : null,
                tabs.of(id, people)));
    }

    /** The head and the people of a line, for the screens below its page. */
    Below below(TrajectoryId id, String look) {
        People people = people(id);
        if (!people.amOn()) {
            throw guard.notInvolved(id);
        }
        audit.look(look, id.value());
        return new Below(lines.head(id).orElseThrow(Refused::notShown), people);
    }

    /** As {@link #below}, for who leads the line. */
    Below leading(TrajectoryId id, String look) {
        Below below = below(id, look);
        if (!below.people().lead()) {
            throw guard.notInvolved(id);
        }
        return below;
    }

    /** What the screens below a line's page have in common. */
    record Below(Head head, People people) {
        Below shownIn(Model model) {
            model.addAttribute("head", head);
            model.addAttribute("people", people);
            return this;
        }
    }

    People people(TrajectoryId id) {
        List<TeamMember> ever = teams.everOn(id.value());
        Set<AccountId> accounts = ever.stream().map(TeamMember::account).collect(Collectors.toSet());
        return new People(ever, colleagues.of(accounts), guard.me(), days.now());
    }

    private LinePage.Drawings drawings(Line line) {
        List<MonthCount> months = events.months(List.of(line.dossier()), EVER).getOrDefault(line.dossier(), List.of());
        YearMonth opened = YearMonth.from(days.of(line.openedAt()));
        YearMonth now = YearMonth.from(days.today());
        return new LinePage.Drawings(
                Drawing.of(months, opened, now, Drawing.Frame.WIDE),
                Drawing.of(months, opened, now, Drawing.Frame.NARROW));
    }

    Listing<Event> events(TrajectoryId id, @Nullable String after) {
        return Listing.of(events.page(id, Moment.of(after), PAGE + 1), PAGE, Reading::place);
    }

    Listing<Note> notes(Line line, @Nullable String after) {
        return Listing.of(notes.page(line, Moment.of(after), PAGE + 1), PAGE, Reading::place);
    }

    Note ownNote(Line line, UUID note) {
        return notes.find(line, note)
                .filter(found -> found.author().equals(guard.me()))
                .orElseThrow(Refused::notShown);
    }

    Task task(Line line, UUID task) {
        return tasks.find(line, task).orElseThrow(Refused::notShown);
    }

    Listing<Task> tasks(Line line, @Nullable String after) {
        DayPlace from = DayPlace.of(after);
        return tasks(line, from, PAGE);
    }

    private Listing<Task> tasks(Line line, DayPlace from, int limit) {
        List<Task> found = tasks.open(line, from.day(), from.id(), limit + 1);
        if (found.size() <= limit) {
            return new Listing<>(List.copyOf(found), null);
        }
        Task last = found.get(limit - 1);
        return new Listing<>(List.copyOf(found.subList(0, limit)), new DayPlace(last.dueOn(), last.id()).opaque());
    }

    Map<UUID, MemberRole> roles(TrajectoryId id) {
        return roles.of(id);
    }

    private static Moment place(Event event) {
        return new Moment(event.at(), event.id());
    }

    private static Moment place(Note note) {
        return new Moment(note.happenedAt(), note.id());
    }
}
