package nl.veerkracht.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What the index takes on disk, and all that is in it. */
final class IndexSizes {

    private static final String SIZES = """
            select c.relname, pg_relation_size(c.oid) from pg_class c
            where c.relnamespace = 'thread'::regnamespace and (c.relname in ('encoding', 'block') or exists (
              select from pg_index i where i.indexrelid = c.oid and i.indrelid in ('thread.encoding'::regclass, 'thread.block'::regclass)))
            order by 1
            """;
    private static final String RECORDS = """
            select count(*), coalesce(avg(length(sealed)), 0), coalesce(avg(cardinality(blocks)), 0), coalesce(max(no), 0) from thread.encoding
            """;
    private static final String PAGE =
            "select sealed, signal from thread.encoding where no > ? and no <= ? order by no";

    /**
     * @param last the highest number of one
     * @param sealed bytes of an encoding in the mean
     * @param keys blocking keys of one in the mean
     */
    record Records(long count, int last, double sealed, double keys) {}

    interface Row {
        void of(byte[] sealed, UUID signal);
    }

    private final DataSource owner;

    IndexSizes(DataSource owner) {
        this.owner = owner;
    }

    Map<String, Long> bytes() throws SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            while (row.next()) {
                sizes.put(row.getString(1), row.getLong(2));
            }
        }
        return sizes;
    }

    Records records() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RECORDS)) {
            row.next();
            return new Records(row.getLong(1), row.getInt(4), row.getDouble(2), row.getDouble(3));
        }
    }

    /** Those with a number above {@code after}, up to {@code to}. */
    void page(int after, int to, Row each) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setInt(1, after);
            statement.setInt(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    each.of(row.getBytes(1), row.getObject(2, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
