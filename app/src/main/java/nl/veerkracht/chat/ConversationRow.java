package nl.veerkracht.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;

/** How a row of a conversation reads. */
record ConversationRow(int silentDays) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    static final String COLUMNS = """
            c.id, c.state, c.urgency, c.language, c.plain, c.unanswered, c.waiting_since, c.last_at, c.helper, c.helper_organisation, c.seq, c.turn
            """;

    Conversation of(ResultSet row) throws SQLException {
        Instant last = moment(row, "last_at");
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                ConversationState.ofCode(row.getString("state")),
                Urgency.ofCode(row.getString("urgency")).orElseThrow(),
                row.getString("language"),
                row.getBoolean("plain"),
                row.getBoolean("unanswered"),
                moment(row, "waiting_since"),
                last,
                Optional.ofNullable(row.getObject("helper", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("helper_organisation", UUID.class))
                        .map(OrganisationId::new),
                row.getInt("seq"),
                wipedOn(last),
                row.getObject("turn", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    LocalDate wipedOn(Instant last) {
        return LocalDate.ofInstant(last, HERE).plusDays(silentDays);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
