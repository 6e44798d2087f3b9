package nl.veerkracht.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.TrajectoryId;

/** All about one line in its row: what there are more of stands in arrays of one order. */
final class AllRow {

    private AllRow() {}

    static All all(ResultSet row, Line line) throws SQLException {
        Choice choice = AboutRow.choice(row, line.key());
        return new All(
                AboutRow.standing(row, line.id().value(), line.key(), choice),
                new Around(taken(row), Set.of(ids(row, "never"))),
                new Linked(
                        bonds(row),
                        Arrays.stream(ids(row, "others")).map(TrajectoryId::new).toList()));
    }

    private static UUID[] ids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }

    private static Map<ServiceId, List<Instant>> taken(ResultSet row) throws SQLException {
        UUID[] services = ids(row, "taken");
        Timestamp[] moments = (Timestamp[]) row.getArray("taken_at").getArray();
        Map<ServiceId, List<Instant>> taken = new HashMap<>();
        for (int one = 0; one < services.length; one++) {
            taken.computeIfAbsent(new ServiceId(services[one]), service -> new ArrayList<>())
                    .add(moments[one].toInstant());
        }
        return taken;
    }

    private static List<Bound> bonds(ResultSet row) throws SQLException {
        UUID[] bonds = ids(row, "bonds");
        UUID[] others = ids(row, "bound");
        Boolean[] together = (Boolean[]) row.getArray("together").getArray();
        List<Bound> bound = new ArrayList<>();
        for (int one = 0; one < bonds.length; one++) {
            bound.add(new Bound(bonds[one], new TrajectoryId(others[one]), together[one], ""));
        }
        return bound;
    }
}
