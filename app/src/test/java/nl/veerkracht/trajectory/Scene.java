package nl.veerkracht.trajectory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Threads, lines and people around them, for tests. */
@Component
class Scene {

    static final Set<Sight> ALL = EnumSet.allOf(Sight.class);

    /** The roles of people; importers are keys. */
    static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.IMPORTER));

    final TestPeople people;
    final Trajectories trajectories;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final Teams teams;

    Scene(TestPeople people, Trajectories trajectories, Teams teams) {
        this.people = people;
        this.trajectories = trajectories;
        this.teams = teams;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    Actor.Person coordinator() {
        return people.person(Role.COORDINATOR);
    }

    Actor.Person weigher() {
        return people.person(Role.WEIGHER);
    }

    /** A thread whose team is this one weigher. */
    ThreadId thread(Actor.Person weigher) {
        UUID id = UUID.randomUUID();
        owner.sql("insert into thread.thread (id) values (:id)").param("id", id).update();
        people.asHouse(() -> teams.appoint(id, weigher.id(), Part.WEIGHER, ALL, null, null));
        return new ThreadId(id);
    }

    TrajectoryId line(Actor.Person coordinator) {
        Actor.Person weigher = weigher();
        return opened(weigher, opening(thread(weigher), coordinator));
    }

    static Opening opening(ThreadId thread, Actor.Person coordinator) {
        return new Opening(
                thread, coordinator.id(), "Dewi", "Dewi van den Berg", "2011-03-05", "Ik wil een eigen kamer.");
    }

    TrajectoryId opened(Actor.Person weigher, Opening opening) {
        Opened opened = people.as(weigher, () -> trajectories.open(opening));
        return ((Opened.Now) opened).id();
    }

    int version(TrajectoryId line) {
        return owner.sql("select version from trajectory.trajectory where id = :id")
                .param("id", line.value())
                .query(Integer.class)
                .single();
    }

    Outcome handOver(Actor.Person who, TrajectoryId line, Actor.Person to) {
        return people.as(
                who, () -> trajectories.handOver(line, version(line), to.id(), Warmth.WARM, "Samen koffie gedronken."));
    }

    Outcome join(Actor.Person coordinator, TrajectoryId line, Actor.Person member, Sight... sees) {
        return people.as(
                coordinator,
                () -> trajectories.addMember(line, version(line), member.id(), MemberRole.CARE, Set.of(sees), null));
    }

    UUID part(TrajectoryId line, Actor.Person member) {
        return owner.sql(
                        "select id from access.team_member where dossier = :line and account = :account order by begins desc limit 1")
                .param("line", line.value())
                .param("account", member.id().value())
                .query(UUID.class)
                .single();
    }

    /** How many coordinators there were at each moment at which anything about them changed, since the line opened; a moment ago counts too. */
    List<Long> coordinatorsAtEveryMoment(TrajectoryId line) {
        return owner.sql("""
                with line as (select * from trajectory.trajectory where id = :line),
                part as (select begins, ends from access.team_member where dossier = :line and part = 'coordinator'),
                moment as (select open_since as at from line union select begins from part union select ends from part where ends is not null
                  union select now())
                select (select count(*) from part where begins <= m.at and (ends is null or ends > m.at))
                from moment m, line where m.at >= line.open_since and (line.closed_at is null or m.at < line.closed_at) order by m.at
                """).param("line", line.value()).query(Long.class).list();
    }

    long coordinatorsEver(TrajectoryId line) {
        return owner.sql(
                        "select count(*) from access.team_member where dossier = :line and part = 'coordinator' and (ends is null or ends > begins)")
                .param("line", line.value())
                .query(Long.class)
                .single();
    }

    long needs(String kind, UUID subject) {
        return owner.sql(
                        "select count(*) from attention.need where kind = :kind and subject = :subject and settled_at is null")
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    long needs(String kind, UUID subject, Actor.Person of) {
        return owner.sql(
                        "select count(*) from attention.need where kind = :kind and subject = :subject and audience = :who and settled_at is null")
                .param("kind", kind)
                .param("subject", subject)
                .param("who", "account:" + of.id().value())
                .query(Long.class)
                .single();
    }

    /** Puts happenings on a line, one a day back from now, as a busy line has them. */
    void happenings(TrajectoryId line, Actor.Person author, int count) {
        for (int i = 0; i < count; i++) {
            EventKind kind = List.of(EventKind.CONTACT, EventKind.CARE, EventKind.FAMILY, EventKind.TASK_DONE)
                    .get(i % 4);
            owner.sql("""
                    insert into trajectory.event (id, trajectory, at, kind, sees, subject, account)
                    values (:id, :line, :at, :kind, :sees, :subject, :account)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("line", line.value())
                    .param("at", Timestamp.from(Instant.now().minusSeconds(86_400L * i)))
                    .param("kind", kind.code())
                    .param("sees", kind.sees())
                    .param("subject", UUID.randomUUID())
                    .param("account", author.id().value())
                    .update();
        }
    }
}
