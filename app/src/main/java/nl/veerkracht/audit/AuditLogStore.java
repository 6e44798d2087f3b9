package nl.veerkracht.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One statement per way of asking, each with an index of its own. */
@Repository
class AuditLogStore {

    private static final String BY_TIME = """
            select chain, seq, at, body from audit.entry
            where at < :until::timestamptz and (at, chain, seq) < (:at::timestamptz, :chain::smallint, :seq::bigint)
              and starts_with(action, :action::text)
            order by at desc, chain desc, seq desc limit :limit
            """;
    private static final String BY_ACCOUNT = """
            select chain, seq, at, body from audit.entry
            where account = :account::uuid
              and at < :until::timestamptz and (at, chain, seq) < (:at::timestamptz, :chain::smallint, :seq::bigint)
              and starts_with(action, :action::text) and (:subject::uuid is null or subjects @> array[:subject::uuid])
            order by at desc, chain desc, seq desc limit :limit
            """;
    private static final String BY_SUBJECT = """
            select chain, seq, at, body from audit.entry
            where subjects @> array[:subject::uuid]
              and at < :until::timestamptz and (at, chain, seq) < (:at::timestamptz, :chain::smallint, :seq::bigint)
              and starts_with(action, :action::text)
            order by at desc, chain desc, seq desc limit :limit
            """;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    AuditLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AuditPage search(AuditQuestion question, AuditCursor after, int limit) {
        Instant until = question.until() == null ? NO_END : question.until();
        List<AuditLine> found = jdbc.sql(statement(question))
                .param("account", question.account(), Types.OTHER)
                .param("subject", question.subject(), Types.OTHER)
                .param("action", question.action() == null ? "" : question.action())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("chain", after.chain())
                .param("seq", after.seq())
                .param("limit", limit + 1)
                .query(AuditLogStore::line)
                .list();
        if (found.size() <= limit) {
            return new AuditPage(found, Optional.empty());
        }
        AuditLine last = found.get(limit - 1);
        return new AuditPage(
                found.subList(0, limit), Optional.of(new AuditCursor(last.at(), last.chain(), last.seq()).opaque()));
    }

    private static String statement(AuditQuestion question) {
        if (question.account() != null) {
            return BY_ACCOUNT;
        }
        return question.subject() == null ? BY_TIME : BY_SUBJECT;
    }

    private static AuditLine line(ResultSet row, int n) throws SQLException {
        JsonNode body = MAPPER.readTree(row.getString("body"));
        return new AuditLine(
                row.getInt("chain"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                body.get("kind").asString(),
                body.get("action").asString(),
                body.get("actor").asString(),
                id(body, "account").map(AccountId::new),
                id(body, "organisation").map(OrganisationId::new),
                body.get("subjects")
                        .valueStream()
                        .map(s -> UUID.fromString(s.asString()))
                        .toList(),
                details(body.get("details")));
    }

    private static Optional<UUID> id(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name)).map(node -> UUID.fromString(node.asString()));
    }

    private static Map<String, String> details(JsonNode node) {
        return node.propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, e -> e.getValue().asString()));
    }
}
