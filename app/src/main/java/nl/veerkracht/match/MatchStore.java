package nl.veerkracht.match;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One line's match. */
@Repository
class MatchStore {

    private static final String ASIDE_WHY = "match.aside.why";

    private static final String SELECT_STANDING = """
            select w.since, a.about_sealed, coalesce(a.version, 0) as version, p.service as proposed, c.id as choice, c.service as chosen, c.why_sealed,
              c.deviation, c.chosen_at,
              array(select s.service from match.aside s where s.trajectory = l.line union select b from match.barred(l.line) b) as never,
              array(select t.service from match.taken() t order by t.service, t.at) as taken,
              array(select t.at from match.taken() t order by t.service, t.at) as taken_at,
              array(select b.id from match.bond b where b.trajectory = l.line or b.other = l.line order by b.id) as bonds,
              array(select case when b.trajectory = l.line then b.other else b.trajectory end from match.bond b
                where b.trajectory = l.line or b.other = l.line order by b.id) as bound,
              array(select b.together from match.bond b where b.trajectory = l.line or b.other = l.line order by b.id) as together,
              array(select o.trajectory from match.waiting o where o.trajectory <> l.line
                and (o.trajectory, 'weighing') in (select dossier, what from trajectory.sight()) order by o.since, o.trajectory limit 100) as others
            from (select :line::uuid as line) l left join match.waiting w on w.trajectory = l.line left join match.about a on a.trajectory = l.line
            left join match.proposal p on p.trajectory = l.line left join match.choice c on c.trajectory = l.line and c.ended_at is null
            """;
    private static final String BEGIN = """
            insert into match.waiting (trajectory, since, written_by) values (:line, :since, :by) on conflict do nothing
            """;
    private static final String TELL = """
            insert into match.about (trajectory, about_sealed, version) values (:line, :about, 1) on conflict do nothing
            """;
    private static final String CHANGE = """
            update match.about set about_sealed = :about, version = version + 1 where trajectory = :line and version = :version
            """;
    private static final String STOP = "delete from match.waiting where trajectory = :line";
    private static final String LET_GO = "delete from match.proposal where trajectory = :line and service = :service";
    private static final String ASIDE = """
            insert into match.aside (trajectory, service, why_sealed, written_by) values (:line, :service, :why, :by)
            on conflict (trajectory, service) do update set why_sealed = excluded.why_sealed, written_by = excluded.written_by, written_at = actor.moment()
            """;
    private static final String WHY_ASIDE =
            "select why_sealed from match.aside where trajectory = :line and service = :service";
    private static final String BRING_BACK = "delete from match.aside where trajectory = :line and service = :service";
    private static final String BIND = """
            insert into match.bond (id, trajectory, other, together, written_by) values (:id, :one, :other, :together, :by) on conflict do nothing
            """;
    private static final String UNBIND = "delete from match.bond where id = :id and :line in (trajectory, other)";
    private static final String CHOOSE = """
            insert into match.choice (id, trajectory, service, why_sealed, deviation, chosen_by) values (:id, :line, :service, :why, :deviation, :by)
            on conflict do nothing
            """;
    private static final String USED = "select exists (select from match.choice where deviation = :deviation)";
    private static final String END = """
            update match.choice set ended_at = actor.moment() where trajectory = :line and ended_at is null
            """;
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('match.service ' || :service::text))";

    private final JdbcClient jdbc;

    MatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How it stands with a line and all that is around it, in one statement. */
    All all(Line line) {
        return jdbc.sql(SELECT_STANDING)
                .param("line", line.id().value())
                .query((row, n) -> AllRow.all(row, line))
                .single();
    }

    void begin(TrajectoryId line, LocalDate since, UUID by) {
        jdbc.sql(BEGIN)
                .param("line", line.value())
                .param("since", since)
                .param("by", by)
                .update();
    }

    /** False when somebody changed it meanwhile. */
    boolean tell(Line line, int version, About about) {
        UUID id = line.id().value();
        byte[] sealed = AboutRow.sealed(line.key(), id, about);
        return version == 0
                ? jdbc.sql(TELL).param("line", id).param("about", sealed).update() == 1
                : jdbc.sql(CHANGE)
                                .param("line", id)
                                .param("version", version)
                                .param("about", sealed)
                                .update()
                        == 1;
    }

    void stop(TrajectoryId line) {
        jdbc.sql(STOP).param("line", line.value()).update();
    }

    /** Whether it was proposed, which it is no more. */
    boolean setAside(Line line, ServiceId service, String why, UUID by) {
        jdbc.sql(ASIDE)
                .param("line", line.id().value())
                .param("service", service.value())
                .param("why", line.key().seal(ASIDE_WHY, row(line, service), why))
                .param("by", by)
                .update();
        return jdbc.sql(LET_GO)
                        .param("line", line.id().value())
                        .param("service", service.value())
                        .update()
                == 1;
    }

    /** The row of a service that was set aside has no id of its own. */
    private static UUID row(Line line, ServiceId service) {
        UUID one = line.id().value();
        UUID other = service.value();
        return new UUID(
                one.getMostSignificantBits() ^ other.getMostSignificantBits(),
                one.getLeastSignificantBits() ^ other.getLeastSignificantBits());
    }

    @Nullable
    String whyAside(Line line, ServiceId service) {
        return jdbc.sql(WHY_ASIDE)
                .param("line", line.id().value())
                .param("service", service.value())
                .query((row, n) -> line.key().unseal(ASIDE_WHY, row(line, service), row.getBytes("why_sealed")))
                .optional()
                .orElse(null);
    }

    void bringBack(TrajectoryId line, ServiceId service) {
        jdbc.sql(BRING_BACK)
                .param("line", line.value())
                .param("service", service.value())
                .update();
    }

    void bind(TrajectoryId one, TrajectoryId other, boolean together, UUID by) {
        boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
        jdbc.sql(BIND)
                .param("id", UUID.randomUUID())
                .param("one", inOrder ? one.value() : other.value())
                .param("other", inOrder ? other.value() : one.value())
                .param("together", together)
                .param("by", by)
                .update();
    }

    void unbind(TrajectoryId line, UUID bond) {
        jdbc.sql(UNBIND).param("id", bond).param("line", line.value()).update();
    }

    /** Holds a service's places for this transaction: two people do not choose the last one both. */
    void hold(ServiceId service) {
        jdbc.sql(HOLD).param("service", service.value()).query((row, n) -> true).list();
    }

    boolean isUsed(UUID deviation) {
        return jdbc.sql(USED).param("deviation", deviation).query(Boolean.class).single();
    }

    /** False when something else was chosen before. */
    boolean choose(Line line, ServiceId service, @Nullable String why, @Nullable UUID deviation, UUID by) {
        UUID id = UUID.randomUUID();
        return jdbc.sql(CHOOSE)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("service", service.value())
                        .param("why", line.key().sealNullable(AboutRow.WHY, id, why), Types.BINARY)
                        .param("deviation", deviation, Types.OTHER)
                        .param("by", by)
                        .update()
                == 1;
    }

    void endChoice(TrajectoryId line) {
        jdbc.sql(END).param("line", line.value()).update();
    }
}
