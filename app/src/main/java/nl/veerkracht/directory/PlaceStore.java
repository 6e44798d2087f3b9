package nl.veerkracht.directory;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a service is, as its own people keep it: the address that is shown, and no other one it may have. */
@Repository
class PlaceStore {

    private static final String SHOWN = """
            select l.id as link, l.location_id as location, d.id as address, coalesce(d.address_1, '') as street, coalesce(d.postal_code, '') as postcode,
              coalesce(d.city, '') as town, coalesce(d.region, '') as region,
              exists (select from directory.service_at_location o where o.location_id = l.location_id and o.service_id <> l.service_id) as shared
            from directory.service_at_location l left join directory.address d on d.location_id = l.location_id
            where l.service_id = :id order by d.id is null, l.id = l.service_id desc, d.id, l.id limit 1
            """;
    private static final String NEW_LOCATION = """
            insert into directory.location (id, organization_id, name) select gen_random_uuid(), s.organization_id, s.name from directory.service s where s.id = :id
            returning id
            """;
    private static final String NEW_ADDRESS = """
            insert into directory.address (id, location_id, address_1, postal_code, city, region)
            values (gen_random_uuid(), :location, :street, :postcode, :town, nullif(:region, ''))
            """;
    private static final String NEW_LINK =
            "insert into directory.service_at_location (id, service_id, location_id) values (gen_random_uuid(), :id, :location)";
    /** The same link, so that what hangs on it stays. */
    private static final String MOVE_LINK =
            "update directory.service_at_location set location_id = :location where id = :link";

    private static final String WRITE = """
            update directory.address set address_1 = :street, postal_code = :postcode, city = :town,
              region = case when coalesce(region, '') = :region then region else nullif(:region, '') end where id = :address
            """;
    /** Where the old address was on the map says nothing of the new one. */
    private static final String OFF_THE_MAP =
            "update directory.location set latitude = null, longitude = null where id = :location and latitude is not null";

    /** @param shared whether another service is at the same place */
    private record Shown(UUID link, UUID location, @Nullable UUID address, Where where, boolean shared) {}

    private record Where(String street, String postcode, String town, String region) {

        boolean isNowhere() {
            return street.isEmpty() && postcode.isEmpty() && town.isEmpty() && region.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place where other services are too stays theirs: this one gets a place of its own. */
    void keep(ServiceId id, Kept kept) {
        Optional<Shown> shown = shown(id);
        Where before = shown.map(Shown::where).orElse(new Where("", "", "", ""));
        Where wanted = wanted(kept, before);
        if (wanted.equals(before) || shown.isEmpty() && wanted.isNowhere()) {
            return;
        }
        if (shown.isEmpty()) {
            UUID location = anew(id, wanted);
            jdbc.sql(NEW_LINK)
                    .param("id", id.value())
                    .param("location", location)
                    .update();
        } else if (shown.get().shared()) {
            UUID location = anew(id, wanted);
            jdbc.sql(MOVE_LINK)
                    .param("link", shown.get().link())
                    .param("location", location)
                    .update();
        } else {
            write(shown.get(), wanted);
        }
    }

    private static Where wanted(Kept kept, Where before) {
        Card card = kept.card();
        return card == null
                ? new Where(before.street(), kept.postcode(), before.town(), before.region())
                : new Where(card.address(), kept.postcode(), card.town(), card.region());
    }

    private Optional<Shown> shown(ServiceId id) {
        return jdbc.sql(SHOWN)
                .param("id", id.value())
                .query((row, n) -> new Shown(
                        row.getObject("link", UUID.class),
                        row.getObject("location", UUID.class),
                        row.getObject("address", UUID.class),
                        new Where(
                                row.getString("street"),
                                row.getString("postcode"),
                                row.getString("town"),
                                row.getString("region")),
                        row.getBoolean("shared")))
                .optional();
    }

    private UUID anew(ServiceId id, Where where) {
        UUID location =
                jdbc.sql(NEW_LOCATION).param("id", id.value()).query(UUID.class).single();
        addTo(location, where);
        return location;
    }

    private void addTo(UUID location, Where where) {
        filled(NEW_ADDRESS, where).param("location", location).update();
    }

    private void write(Shown shown, Where where) {
        if (shown.address() == null) {
            addTo(shown.location(), where);
        } else {
            filled(WRITE, where).param("address", shown.address()).update();
        }
        jdbc.sql(OFF_THE_MAP).param("location", shown.location()).update();
    }

    private JdbcClient.StatementSpec filled(String sql, Where where) {
        return jdbc.sql(sql)
                .param("street", where.street())
                .param("postcode", where.postcode())
                .param("town", where.town())
                .param("region", where.region());
    }
}
