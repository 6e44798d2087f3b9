package nl.veerkracht.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pieces of a map and the links between them; words are sealed with the key of their line. */
@Repository
class PieceStore {

    private static final String WORDS = "triage.piece.words";

    private static final String ADD = """
            insert into triage.piece (id, triage, trajectory, origin, kind, domain, words_sealed, written_by, written_at)
            values (:id, :triage, :line, :origin, :kind, :domain, :words, :by, :at)
            """;
    private static final String CHANGE = """
            update triage.piece set kind = :kind, domain = :domain, words_sealed = :words, written_by = :by, written_at = :at,
              version = version + 1
            where id = :id and triage = :triage and version = :version
            """;
    private static final String REMOVE =
            "delete from triage.piece where id = :id and triage = :triage and version = :version";
    private static final String OF =
            "select * from triage.piece where triage = :triage order by kind, domain, written_at, id";
    private static final String LINK = """
            insert into triage.link (triage, trajectory, cause, effect) values (:triage, :line, :cause, :effect) on conflict do nothing
            """;
    private static final String UNLINK =
            "delete from triage.link where triage = :triage and cause = :cause and effect = :effect";
    private static final String LINKS =
            "select cause, effect from triage.link where triage = :triage order by cause, effect";

    private final JdbcClient jdbc;

    PieceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Triage triage, Piece piece) {
        written(ADD, triage, piece)
                .param("line", triage.line().value())
                .param("origin", piece.origin())
                .update();
    }

    /** False when it is not any more what it was at that version. */
    boolean change(Triage triage, Piece piece) {
        return written(CHANGE, triage, piece).param("version", piece.version()).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, Triage triage, Piece piece) {
        return jdbc.sql(sql)
                .param("id", piece.id())
                .param("triage", triage.id().value())
                .param("kind", piece.kind().code())
                .param("domain", piece.domain().code())
                .param("words", triage.key().seal(WORDS, piece.id(), piece.words()))
                .param("by", piece.writtenBy().value())
                .param("at", piece.writtenAt().atOffset(ZoneOffset.UTC));
    }

    boolean remove(Triage triage, UUID piece, int version) {
        return jdbc.sql(REMOVE)
                        .param("id", piece)
                        .param("triage", triage.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void link(Triage triage, Link link) {
        jdbc.sql(LINK)
                .param("triage", triage.id().value())
                .param("line", triage.line().value())
                .param("cause", link.cause())
                .param("effect", link.effect())
                .update();
    }

    void unlink(Triage triage, Link link) {
        jdbc.sql(UNLINK)
                .param("triage", triage.id().value())
                .param("cause", link.cause())
                .param("effect", link.effect())
                .update();
    }

    ProblemMap map(Triage triage) {
        List<Piece> pieces = jdbc.sql(OF)
                .param("triage", triage.id().value())
                .query((row, n) -> piece(row, triage))
                .list();
        List<Link> links = jdbc.sql(LINKS)
                .param("triage", triage.id().value())
                .query((row, n) -> new Link(row.getObject("cause", UUID.class), row.getObject("effect", UUID.class)))
                .list();
        return new ProblemMap(pieces, links);
    }

    private static Piece piece(ResultSet row, Triage triage) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Piece(
                id,
                row.getObject("origin", UUID.class),
                PieceKind.ofCode(row.getString("kind")),
                LifeDomain.ofCode(row.getString("domain")),
                triage.key().unseal(WORDS, id, row.getBytes("words_sealed")),
                row.getInt("version"),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getTimestamp("written_at").toInstant());
    }
}
