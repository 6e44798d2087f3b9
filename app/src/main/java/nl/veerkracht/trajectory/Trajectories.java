package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.thread.SignalThread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: lines of help, each for one young person. From the moment a line opens until it closes it has exactly one coordinator.
 *
 * <p>Methods that take a {@code version} change nothing and answer {@link Outcome.Changed} when somebody changed the line meanwhile. Days are days in
 * Amsterdam. Texts that are empty or longer than a person can mean are refused.
 */
@Component
public class Trajectories {

    private final Opener opener;
    private final Returning returning;
    private final Coordination coordination;
    private final Absences absences;
    private final Members members;
    private final Abouts abouts;
    private final Notes notes;
    private final Tasks tasks;
    private final States states;
    private final Erasing erasing;
    private final Guard guard;
    private final LineStore lines;
    private final Needs needs;
    private final Reading reading;
    private final TellerStore telling;

    Trajectories(
            Opener opener,
            Returning returning,
            Coordination coordination,
            Absences absences,
            Members members,
            Abouts abouts,
            Notes notes,
            Tasks tasks,
            States states,
            Erasing erasing,
            Guard guard,
            LineStore lines,
            Needs needs,
            Reading reading,
            TellerStore telling) {
        this.opener = opener;
        this.returning = returning;
        this.coordination = coordination;
        this.absences = absences;
        this.members = members;
        this.abouts = abouts;
        this.notes = notes;
        this.tasks = tasks;
        this.states = states;
        this.erasing = erasing;
        this.guard = guard;
        this.lines = lines;
        this.needs = needs;
        this.reading = reading;
        this.telling = telling;
    }

    /**
     * Who: weighers and coordinators on the thread's team. Opens a line with its coordinator, or opens the thread's closed line again.
     *
     * @throws nl.veerkracht.web.Refused when the reader may not open one from this thread
     */
    @Transactional
    public Opened open(Opening opening) {
        return opener.open(opening);
    }

    /** Who: anyone signed in, about herself. Closed lines on whose team she was when they closed, the newest first; {@code after} is where a page ended. */
    @Transactional
    public Listing<PastLine> past(@Nullable String after) {
        return returning.closed(after);
    }

    /** Who: everybody who was on its team when it closed. A closed line, as far as needed to know again who is calling. */
    @Transactional
    public PastLine past(TrajectoryId id) {
        return returning.mine(id);
    }

    /**
     * Who: everybody who was on its team when it closed. Who comes back is met by the same line and the same people as far as they are there: the last
     * coordinator, or else the caller when she is one. A fault when there is no coordinator left.
     *
     * @param words what the young person says she needs now, null when nobody wrote it down
     */
    @Transactional
    public Opened openAgain(TrajectoryId id, @Nullable String words) {
        return returning.again(id, words);
    }

    /** Who: the thread's team, the line's team and the young person herself; others get nothing. The line of this thread, or of a thread joined into it. */
    @Transactional(readOnly = true)
    public Optional<TrajectoryId> ofThread(SignalThread thread) {
        return opener.existing(thread).map(Line::id);
    }

    /** Who: the line's team, the young person herself, its thread's team, mandate holders and privacy officers; others get nothing. What the {@code version} is of other calls. */
    @Transactional(readOnly = true)
    public Optional<Integer> version(TrajectoryId id) {
        return lines.find(id).map(Line::version);
    }

    /** Who: everybody on the team; others are refused as if there were no such line. The line with the key of what is written in it. */
    @Transactional(readOnly = true)
    public Line line(TrajectoryId id) {
        return guard.member(id);
    }

    /** Who: as {@link #line}, while the line is not closed: a closed line is read only. */
    @Transactional(readOnly = true)
    public Line writing(TrajectoryId id) {
        return guard.writing(id);
    }

    /** Who: as {@link #line}. What stands at the top of a screen below the line's page; it is a look in the log, under the code {@code look}. */
    @Transactional
    public Sheet sheet(TrajectoryId id, String look) {
        Reading.Below below = reading.below(id, look);
        return new Sheet(below.head(), below.people());
    }

    /** Who: everybody on the team who sees this kind of content; others are refused as if there were no such line. As {@link #sheet(TrajectoryId, String)}. */
    @Transactional
    public Sheet sheet(TrajectoryId id, String look, Sight sight) {
        Sheet sheet = sheet(id, look);
        if (!sheet.people().see(sight)) {
            throw guard.notInvolved(id);
        }
        return sheet;
    }

    /** Who: the young person a line is about, in her own space; others get nothing. The top of her line, with the key of what is written in it. */
    @Transactional(readOnly = true)
    public Optional<Head> hers() {
        return Acting.current() instanceof Actor.Young young
                ? lines.head(new TrajectoryId(young.line()))
                : Optional.empty();
    }

    /** Who: the team of each line; others get nothing. The young person's initial, empty for who does not see who it is. */
    @Transactional(readOnly = true)
    public Map<TrajectoryId, String> initials(Collection<TrajectoryId> lines) {
        List<UUID> ids = lines.stream().map(TrajectoryId::value).toList();
        Map<TrajectoryId, String> initials = new HashMap<>();
        telling.tell(ids, List.of()).forEach((id, told) -> initials.put(new TrajectoryId(id), told.initial()));
        return initials;
    }

    /** Who: the line's new coordinator or stand-in. She has seen that the line is hers. */
    @Transactional
    public void takeUp(TrajectoryId id) {
        guard.member(id);
        needs.arrived(id, guard.me());
    }

    /** Who: coordinator and stand-in. The line goes to another coordinator at this moment; tasks of the one go to the other. */
    @Transactional
    public Outcome handOver(TrajectoryId id, int version, AccountId to, Warmth warmth, @Nullable String note) {
        return coordination.handOver(id, version, to, warmth, note);
    }

    /** Who: mandate holders of the coordinator's organisation. Another coordinator, without looking into the line. */
    @Transactional
    public Outcome appoint(TrajectoryId id, int version, AccountId to, @Nullable String note) {
        return coordination.appoint(id, version, to, note);
    }

    /** Who: coordinator and stand-in. The coordinator is away from a day until and including a day; {@code standIn} acts for her. */
    @Transactional
    public Outcome away(TrajectoryId id, int version, @Nullable AccountId standIn, LocalDate from, LocalDate until) {
        return absences.away(id, version, standIn, from, until);
    }

    /** Who: coordinator and stand-in. The stand-in is not needed any more. */
    @Transactional
    public Outcome backEarly(TrajectoryId id, int version, UUID part) {
        return absences.backEarly(id, version, part);
    }

    /** Who: the house. Somebody cannot act any more, for a while or for ever: those with the mandate are asked to appoint another for each of her lines. */
    @Transactional
    public void lost(AccountId account) {
        guard.requireHouse();
        coordination.lost(account);
    }

    /** Who: the house. Somebody who could not act is back. */
    @Transactional
    public void back(AccountId account) {
        guard.requireHouse();
        coordination.back(account);
    }

    /**
     * Who: coordinator and stand-in. Somebody joins the team.
     *
     * @param until the last day, null while no end is known
     */
    @Transactional
    public Outcome addMember(
            TrajectoryId id,
            int version,
            AccountId account,
            MemberRole role,
            Set<Sight> sees,
            @Nullable LocalDate until) {
        return members.add(id, version, account, role, sees, until);
    }

    /** Who: coordinator and stand-in. From now on a member sees something else, or stays until another day. */
    @Transactional
    public Outcome changeMember(TrajectoryId id, int version, UUID part, Set<Sight> sees, @Nullable LocalDate until) {
        return members.change(id, version, part, sees, until);
    }

    /** Who: coordinator and stand-in. A member leaves at this moment; her open tasks go to the coordinator. */
    @Transactional
    public Outcome endMember(TrajectoryId id, int version, UUID part) {
        return members.end(id, version, part);
    }

    /** Who: everybody on the team but the coordinator, who hands over. She leaves at this moment. */
    @Transactional
    public void leave(TrajectoryId id) {
        members.leave(id);
    }

    /** Who: coordinator and stand-in. Corrects who the young person is; {@code version} is that of what was read. */
    @Transactional
    public Outcome changeAbout(
            TrajectoryId id, int version, String called, @Nullable String name, @Nullable String born) {
        return abouts.change(id, version, called, name, born);
    }

    /** Who: everybody on the team. Adds what the young person said she wants; earlier words stay. */
    @Transactional
    public void say(TrajectoryId id, String words) {
        abouts.say(id, words);
    }

    /** Who: everybody on the team. A note; who reads it follows from its kind. */
    @Transactional
    public Outcome addNote(TrajectoryId id, NoteKind kind, String text, LocalDate happenedOn) {
        return notes.add(id, kind, text, happenedOn);
    }

    /** Who: the note's author, while on the team. */
    @Transactional
    public Outcome changeNote(
            TrajectoryId id, UUID note, int version, NoteKind kind, String text, LocalDate happenedOn) {
        return notes.change(id, note, version, kind, text, happenedOn);
    }

    /** Who: everybody on the team who sees tasks. {@code owner} is on the team too. */
    @Transactional
    public Outcome addTask(TrajectoryId id, String title, AccountId owner, LocalDate due) {
        return tasks.add(id, title, owner, due);
    }

    /** Who: the task's owner, who made it, the coordinator and the stand-in. */
    @Transactional
    public Outcome changeTask(TrajectoryId id, UUID task, int version, String title, AccountId owner, LocalDate due) {
        return tasks.change(id, task, version, title, owner, due);
    }

    /** Who: as {@link #changeTask}. It is done. */
    @Transactional
    public void finishTask(TrajectoryId id, UUID task) {
        tasks.end(id, task, Task.State.DONE);
    }

    /** Who: as {@link #changeTask}. It is not needed any more. */
    @Transactional
    public void dropTask(TrajectoryId id, UUID task) {
        tasks.end(id, task, Task.State.DROPPED);
    }

    /** Who: everybody on the team who sees tasks. Ids of some open tasks, the first due first. */
    @Transactional(readOnly = true)
    public List<UUID> openTasks(TrajectoryId id) {
        return tasks.open(id);
    }

    /**
     * Who: those with the mandate over the organisation of its last coordinator. Erases a closed line, with all that was weighed and asked about its
     * thread, for ever.
     */
    @Transactional
    public Outcome erase(TrajectoryId id, int version, ErasureGround ground) {
        return erasing.erase(id, version, ground);
    }

    /**
     * Who: the house, on the day that was agreed with the young person. Closes the line when it is not closed yet, and erases it with all that was weighed
     * and asked about its thread, for ever.
     *
     * @return false when there is no such line any more
     */
    @Transactional
    public boolean eraseAsAsked(TrajectoryId id) {
        return erasing.asAsked(id);
    }

    /** Who: coordinator and stand-in. A line closes only when no task is open; then nobody has a part in it any more. */
    @Transactional
    public Outcome become(TrajectoryId id, int version, TrajectoryState state) {
        return states.become(id, version, state);
    }
}
