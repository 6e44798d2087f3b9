package nl.veerkracht.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SiblingStore {

    private static final String LINK = """
            insert into family.sibling (id, one, other, linked_by, confirmed_by, confirmed_at)
            values (:id, :one, :other, :by, case when trajectory.leads(:other::uuid) then :by::uuid end, case when trajectory.leads(:other::uuid) then actor.moment() end)
            """;
    private static final String OF = """
            select id, one, other, confirmed_at is not null as confirmed from family.sibling
            where (one = :line or other = :line) and undone_at is null order by linked_at, id limit 20
            """;
    private static final String CONFIRM = """
            update family.sibling set confirmed_by = :by, confirmed_at = actor.moment()
            where id = :id and other = :line and confirmed_at is null and undone_at is null
            """;
    private static final String UNDO = """
            update family.sibling set undone_by = :by, undone_at = actor.moment()
            where id = :id and (one = :line or other = :line) and undone_at is null
            """;

    /** Lines on whose team the reader is, the newest first. */
    private static final String MINE = """
            select t.id, t.opened_at from access.team_member m join trajectory.trajectory t on t.id = m.dossier and t.state <> 'closed'
            where m.account = :me and m.begins <= now() and (m.ends is null or m.ends > now()) and t.id <> :line
            order by t.opened_at desc, t.id limit 40
            """;

    /** Two lines that belong together. */
    record Link(UUID id, UUID one, UUID other, boolean confirmed) {

        UUID across(UUID line) {
            return one.equals(line) ? other : one;
        }
    }

    /** A line that could be a brother's or sister's. */
    record Mine(UUID id, Instant openedAt) {}

    private final JdbcClient jdbc;

    SiblingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the two were linked already. */
    boolean link(UUID id, UUID line, UUID other, AccountId by) {
        try {
            return jdbc.sql(LINK)
                            .param("id", id)
                            .param("one", line)
                            .param("other", other)
                            .param("by", by.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            // Somebody wrote it down before, perhaps from the other side.
            return false;
        }
    }

    List<Link> of(UUID line) {
        return jdbc.sql(OF)
                .param("line", line)
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getBoolean("confirmed")))
                .list();
    }

    Optional<Link> find(UUID line, UUID id) {
        return of(line).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean confirm(UUID line, UUID id, AccountId by) {
        return jdbc.sql(CONFIRM)
                        .param("line", line)
                        .param("id", id)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean undo(UUID line, UUID id, AccountId by) {
        return jdbc.sql(UNDO)
                        .param("line", line)
                        .param("id", id)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    List<Mine> mine(UUID line, AccountId me) {
        return jdbc.sql(MINE)
                .param("line", line)
                .param("me", me.value())
                .query((row, n) -> new Mine(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }
}
