package nl.veerkracht.herspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked and what is shared, through functions of the database that answer about her own line and to her alone. */
@Repository
class InsightStore {

    private static final String LOOKS =
            "select day, account, kind, action, times from herspace.looks(:since::timestamptz, :until::timestamptz)";
    private static final String SHARES = "select * from herspace.shares()";
    private static final String TAKE_BACK = "select herspace.take_back(:id::uuid)";

    /** A share, before people have names. */
    record Shared(UUID by, String kind, UUID with, @Nullable String organisation, Given given) {}

    private final JdbcClient jdbc;

    InsightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seen> looks(Instant since, Instant until) {
        return jdbc.sql(LOOKS)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Seen(
                        row.getObject("day", LocalDate.class),
                        row.getObject("account", UUID.class),
                        "",
                        "",
                        row.getString("kind"),
                        row.getString("action"),
                        row.getInt("times")))
                .list();
    }

    List<Shared> shares() {
        return jdbc.sql(SHARES)
                .query((row, n) -> {
                    Timestamp back = row.getTimestamp("withdrawn_at");
                    Given given = new Given(
                            row.getObject("id", UUID.class),
                            "",
                            "",
                            row.getString("grantee_kind").equals("parent"),
                            Set.copyOf(Arrays.asList(
                                    (String[]) row.getArray("what").getArray())),
                            row.getString("ground"),
                            row.getTimestamp("begins").toInstant(),
                            row.getTimestamp("until").toInstant(),
                            back == null ? null : back.toInstant());
                    return new Shared(
                            row.getObject("granted_by", UUID.class),
                            row.getString("grantee_kind"),
                            row.getObject("grantee", UUID.class),
                            row.getString("organisation"),
                            given);
                })
                .list();
    }

    /** False when it is not hers to take back, or was taken back before. */
    boolean takeBack(UUID share) {
        return jdbc.sql(TAKE_BACK).param("id", share).query(Boolean.class).single();
    }
}
