package nl.veerkracht.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signals came by the open form, and how what is written about them stands. */
@Repository
class ReportStore {

    private static final String OFFICE = """
            select organisation from report.office
            union all select id from access.organisation where operator and not exists (select from report.office) limit 1
            """;
    private static final String RECEIVE_AT = """
            insert into report.office (organisation) values (:organisation)
            on conflict (one) do update set organisation = excluded.organisation
            """;
    private static final String OPEN = """
            insert into report.report (signal, key_id, stands, received_at, told, plain)
            select s.id, s.key_id, :stands, :at, :told, :plain from signal.signal s where s.id = :signal
            """;
    private static final String IS_TOLD = "select exists (select from report.report where told = :told)";
    private static final String IS_OTHER =
            "select exists (select from report.report where signal = :signal and told <> :told)";

    /** Counts no further than it needs to know. */
    private static final String SINCE = """
            select count(*) from (select from report.report where received_at > :since limit :most) counted
            """;

    private static final String PLAIN_SINCE = """
            select count(*) from (select from report.report where received_at > :since and plain limit :most) counted
            """;

    private static final String FIND = """
            select r.signal, r.stands, r.received_at, r.waiting, r.closed_at, r.key_id, k.wrapped, s.state, s.keeper, s.danger, s.organisation,
              s.expires_at, o.name as organisation_name
            from report.report r
            join signal.signal s on s.id = r.signal
            join access.organisation o on o.id = s.organisation
            join vault.data_key k on k.id = r.key_id
            where r.signal = :signal and k.wrapped is not null
            """;
    private static final String WAIT = "update report.report set waiting = :waiting where signal = :signal";
    private static final String CLOSE = "update report.report set closed_at = :at where signal = :signal";
    private static final String ERASE = "delete from report.report where signal = :signal";
    private static final String EXPIRED = "select state = 'expired' from signal.signal where id = :signal";

    /** A report as it stands. */
    record Row(
            SignalId signal,
            Stands stands,
            Instant receivedAt,
            boolean waiting,
            boolean closed,
            boolean open,
            boolean danger,
            @Nullable AccountId keeper,
            OrganisationId organisation,
            String organisationName,
            Instant until,
            DataKey key) {

        Talk.State state() {
            if (closed || !open) {
                return Talk.State.CLOSED;
            }
            return keeper == null ? Talk.State.RECEIVED : Talk.State.LOOKING;
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    ReportStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<OrganisationId> office() {
        return jdbc.sql(OFFICE).query(UUID.class).optional().map(OrganisationId::new);
    }

    void receiveAt(OrganisationId organisation) {
        jdbc.sql(RECEIVE_AT).param("organisation", organisation.value()).update();
    }

    /**
     * @param told see {@link FormWords#mark}
     * @param plain whether no work was done for it
     */
    void open(SignalId signal, Stands stands, Instant at, byte[] told, boolean plain) {
        jdbc.sql(OPEN)
                .param("signal", signal.value())
                .param("stands", stands.code())
                .param("at", utc(at))
                .param("told", told)
                .param("plain", plain)
                .update();
    }

    boolean isTold(byte[] told) {
        return jdbc.sql(IS_TOLD).param("told", told).query(Boolean.class).single();
    }

    /** Whether this report said something else when it came. */
    boolean isOther(SignalId signal, byte[] told) {
        return jdbc.sql(IS_OTHER)
                .param("signal", signal.value())
                .param("told", told)
                .query(Boolean.class)
                .single();
    }

    int since(Instant moment, int most) {
        return counted(SINCE, moment, most);
    }

    int plainSince(Instant moment, int most) {
        return counted(PLAIN_SINCE, moment, most);
    }

    private int counted(String statement, Instant moment, int most) {
        return jdbc.sql(statement)
                .param("since", utc(moment))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(SignalId signal) {
        return jdbc.sql(FIND).param("signal", signal.value()).query(this::row).optional();
    }

    void waiting(SignalId signal, boolean waiting) {
        jdbc.sql(WAIT).param("signal", signal.value()).param("waiting", waiting).update();
    }

    void close(SignalId signal, @Nullable Instant at) {
        jdbc.sql(CLOSE)
                .param("signal", signal.value())
                .param("at", at == null ? null : utc(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void erase(SignalId signal) {
        jdbc.sql(ERASE).param("signal", signal.value()).update();
    }

    boolean isExpired(SignalId signal) {
        return jdbc.sql(EXPIRED)
                .param("signal", signal.value())
                .query(Boolean.class)
                .single();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        UUID keeper = row.getObject("keeper", UUID.class);
        return new Row(
                new SignalId(row.getObject("signal", UUID.class)),
                Stands.ofCode(row.getString("stands")),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("waiting"),
                row.getTimestamp("closed_at") != null,
                row.getString("state").equals("open"),
                row.getBoolean("danger"),
                keeper == null ? null : new AccountId(keeper),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                row.getTimestamp("expires_at").toInstant(),
                vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped")));
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
