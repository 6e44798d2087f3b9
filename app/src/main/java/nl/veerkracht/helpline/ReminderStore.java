package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which a helper wants to look again. */
@Repository
class ReminderStore {

    private static final String SET = """
            insert into helpline.reminder (conversation, helper, day) values (:conversation, :helper, :day::date)
            on conflict (conversation, helper) do update set day = excluded.day
            """;
    private static final String OF =
            "select day from helpline.reminder where conversation = :conversation and helper = :helper";
    private static final String STANDING =
            "select conversation from helpline.reminder where conversation = any (:ids::uuid[]) and chat.holds(conversation)";
    private static final String END =
            "delete from helpline.reminder where conversation = :conversation and helper = :helper";

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(UUID conversation, AccountId helper, LocalDate day) {
        jdbc.sql(SET)
                .param("conversation", conversation)
                .param("helper", helper.value())
                .param("day", day)
                .update();
    }

    Optional<LocalDate> of(UUID conversation, AccountId helper) {
        return jdbc.sql(OF)
                .param("conversation", conversation)
                .param("helper", helper.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Of these conversations those the reader has and wants to be reminded of. */
    List<UUID> standing(Collection<UUID> conversations) {
        return jdbc.sql(STANDING)
                .param("ids", conversations.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void end(UUID conversation, AccountId helper) {
        jdbc.sql(END)
                .param("conversation", conversation)
                .param("helper", helper.value())
                .update();
    }
}
