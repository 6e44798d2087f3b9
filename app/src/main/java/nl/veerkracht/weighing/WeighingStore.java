package nl.veerkracht.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.questionnaire.Edition;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeighingStore {

    private static final String START = """
            insert into weighing.weighing (id, thread, instrument, edition, state, started_by, started_at, organisation)
            values (:id, :thread, :instrument, :edition, 'draft', :by, :at, :organisation)
            on conflict (thread, instrument) where state <> 'signed' do nothing
            """;
    private static final String OPEN = """
            select * from weighing.weighing where thread = any (:threads) and instrument = :instrument and state <> 'signed'
            order by started_at limit 1
            """;
    private static final String FIND = "select * from weighing.weighing where id = :id";
    private static final String OF_THREADS =
            "select * from weighing.weighing where thread = any (:threads) order by started_at desc, id";
    /** Asks for the reader herself, because row-level security shows no difference between nothing weighed and nothing to be seen. */
    private static final String THERE = """
            select weighing.reads(:thread) as reads,
              (select w.state from weighing.weighing w where w.thread = any (:threads) order by w.started_at desc, w.id limit 1) as newest
            """;

    private static final String NEWEST = """
            select * from weighing.weighing where thread = any (:threads) and instrument = :instrument and state = 'signed'
            order by signed_at desc limit 1
            """;
    private static final String NEWEST_CONCLUDED = """
            select distinct on (asked) n.asked, w.*
            from unnest(:subjects::uuid[]) n(asked) join weighing.weighing w on w.id = n.asked or w.thread = n.asked
            where w.concluded_at is not null
            order by asked, w.concluded_at desc
            """;
    private static final String NEXT_VERSION =
            "update weighing.weighing set version = :version + 1 where id = :id and version = :version and state = 'draft'";
    private static final String FAMILY = "update weighing.weighing set family_version = :version where id = :id";
    private static final String CONCLUDE = """
            update weighing.weighing set state = 'signing', outcome = :outcome, again_on = :again, again_asked_at = null,
              concluded_by = :by, concluded_at = :at
            where id = :id and version = :version and state = 'draft'
            """;
    private static final String REOPEN = """
            update weighing.weighing set state = 'draft', outcome = null, again_on = null, concluded_by = null, concluded_at = null
            where id = :id and state = 'signing'
            """;
    private static final String WAITING_FOR = """
            select w.id from weighing.weighing w where w.state <> 'signed' and coalesce(w.kept_by, w.started_by) = :account
            union
            select w.id from weighing.signature s join weighing.weighing w on w.id = s.weighing and w.version = s.version and w.state = 'signing'
            where s.account = :account and s.signed_at is null
            order by 1 limit :limit
            """;
    private static final String WAITS_FOR = """
            select account from (
              select 0 as part, coalesce(w.kept_by, w.started_by) as account from weighing.weighing w where w.id = :id and w.state <> 'signed'
              union
              select 1, s.account from weighing.signature s join weighing.weighing w on w.id = s.weighing and w.version = s.version and w.state = 'signing'
              where w.id = :id and s.signed_at is null) waits
            order by part, account
            """;
    private static final String KEEP =
            "update weighing.weighing set kept_by = :to where id = :id and coalesce(kept_by, started_by) = :from";
    private static final String SIGNED =
            "update weighing.weighing set state = 'signed', signed_at = :at where id = :id and state = 'signing'";
    private static final String LOCK = "select id from weighing.weighing where id = :id for update";
    private static final String OVERTAKEN = """
            update weighing.weighing set again_asked_at = :at
            where thread = any (:threads) and instrument = :instrument and id <> :id and again_on is not null and again_asked_at is null
            """;
    private static final String DUE = """
            select * from weighing.weighing where again_on <= :today and again_asked_at is null
            order by again_on, id limit :limit for update skip locked
            """;
    private static final String ASKED_AGAIN = "update weighing.weighing set again_asked_at = :at where id = :id";

    /** Whether the reader sees what was weighed on a thread, and the state of the newest of it, or null. */
    record There(boolean reads, @Nullable WeighingState newest) {}

    private final JdbcClient jdbc;

    WeighingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this instrument is already being filled in on this thread. */
    boolean start(
            WeighingId id, ThreadId thread, Edition edition, AccountId by, OrganisationId organisation, Instant at) {
        return jdbc.sql(START)
                        .param("id", id.value())
                        .param("thread", thread.value())
                        .param("instrument", edition.instrument())
                        .param("edition", edition.version())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    Optional<Weighing> open(Collection<ThreadId> threads, String instrument) {
        return jdbc.sql(OPEN)
                .param("threads", values(threads))
                .param("instrument", instrument)
                .query(WeighingStore::weighing)
                .optional();
    }

    Optional<Weighing> find(WeighingId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(WeighingStore::weighing)
                .optional();
    }

    /** That this version says that somebody of the family may be involved. */
    void tellsOfFamily(WeighingId id, int version) {
        jdbc.sql(FAMILY).param("id", id.value()).param("version", version).update();
    }

    There there(ThreadId thread, Collection<ThreadId> parts) {
        return jdbc.sql(THERE)
                .param("thread", thread.value())
                .param("threads", values(parts))
                .query((row, n) -> new There(row.getBoolean("reads"), state(row)))
                .single();
    }

    private static @Nullable WeighingState state(ResultSet row) throws SQLException {
        String newest = row.getString("newest");
        return newest == null ? null : WeighingState.ofCode(newest);
    }

    List<Weighing> of(Collection<ThreadId> threads) {
        return jdbc.sql(OF_THREADS)
                .param("threads", values(threads))
                .query(WeighingStore::weighing)
                .list();
    }

    Optional<Weighing> newestSigned(Collection<ThreadId> threads, String instrument) {
        return jdbc.sql(NEWEST)
                .param("threads", values(threads))
                .param("instrument", instrument)
                .query(WeighingStore::weighing)
                .optional();
    }

    /** By the id of a weighing or of a thread: the weighing that was concluded there last. */
    Map<UUID, Weighing> newestConcluded(Collection<UUID> subjects) {
        var found = new HashMap<UUID, Weighing>();
        jdbc.sql(NEWEST_CONCLUDED)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("asked", UUID.class), weighing(row, 0));
                });
        return found;
    }

    /** False when it is no longer at this version, or no longer a draft. */
    boolean nextVersion(WeighingId id, int version) {
        return jdbc.sql(NEXT_VERSION)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it is no longer at this version, or no longer a draft. */
    boolean conclude(Weighing weighing, @Nullable String outcome, @Nullable LocalDate again, AccountId by, Instant at) {
        return jdbc.sql(CONCLUDE)
                        .param("id", weighing.id().value())
                        .param("version", weighing.version())
                        .param("outcome", outcome, Types.VARCHAR)
                        .param("again", again, Types.DATE)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Unsigned weighings that this person goes on with or has to sign. */
    List<WeighingId> waitingFor(AccountId account, int limit) {
        return jdbc
                .sql(WAITING_FOR)
                .param("account", account.value())
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(WeighingId::new)
                .toList();
    }

    /** Who goes on with it, and then who has to sign it; nobody once it is signed. */
    List<AccountId> waitsFor(WeighingId id) {
        return jdbc.sql(WAITS_FOR).param("id", id.value()).query(UUID.class).list().stream()
                .map(AccountId::new)
                .distinct()
                .toList();
    }

    void keep(WeighingId id, AccountId from, AccountId to) {
        jdbc.sql(KEEP)
                .param("id", id.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    boolean reopen(WeighingId id) {
        return jdbc.sql(REOPEN).param("id", id.value()).update() == 1;
    }

    /** Two who sign at the same moment wait for each other, so that the second sees that nobody else is waited for. */
    void lock(WeighingId id) {
        jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional();
    }

    boolean signed(WeighingId id, Instant at) {
        return jdbc.sql(SIGNED)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A newer weighing says when to look again; the days of the earlier ones no longer count. */
    void overtake(Collection<ThreadId> threads, Weighing by, Instant at) {
        jdbc.sql(OVERTAKEN)
                .param("threads", values(threads))
                .param("instrument", by.edition().instrument())
                .param("id", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Weighing> due(LocalDate today, int limit) {
        return jdbc.sql(DUE)
                .param("today", today)
                .param("limit", limit)
                .query(WeighingStore::weighing)
                .list();
    }

    void askedAgain(WeighingId id, Instant at) {
        jdbc.sql(ASKED_AGAIN)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] values(Collection<ThreadId> threads) {
        return threads.stream().map(ThreadId::value).toArray(UUID[]::new);
    }

    private static Weighing weighing(ResultSet row, int n) throws SQLException {
        return new Weighing(
                new WeighingId(row.getObject("id", UUID.class)),
                new ThreadId(row.getObject("thread", UUID.class)),
                new Edition(row.getString("instrument"), row.getInt("edition")),
                WeighingState.ofCode(row.getString("state")),
                row.getInt("version"),
                new AccountId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                row.getString("outcome"),
                row.getObject("again_on", LocalDate.class),
                account(row.getObject("concluded_by", UUID.class)),
                instant(row.getTimestamp("concluded_at")));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
