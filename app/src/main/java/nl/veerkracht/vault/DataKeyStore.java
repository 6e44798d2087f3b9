package nl.veerkracht.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DataKeyStore {

    private static final String INSERT = "insert into vault.data_key (id, wrapped) values (:id, :wrapped)";
    private static final String WRAPPED = "select wrapped from vault.data_key where id = :id and wrapped is not null";
    private static final String DESTROY =
            "update vault.data_key set wrapped = null, destroyed_at = now() where id = :id and wrapped is not null";
    private static final String DESTROY_ALL =
            "update vault.data_key set wrapped = null, destroyed_at = now() where id = any (:ids) and wrapped is not null";

    private final JdbcClient jdbc;

    DataKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] wrapped) {
        jdbc.sql(INSERT).param("id", id).param("wrapped", wrapped).update();
    }

    Optional<byte[]> wrapped(UUID id) {
        return jdbc.sql(WRAPPED).param("id", id).query(byte[].class).optional();
    }

    boolean destroy(UUID id) {
        return jdbc.sql(DESTROY).param("id", id).update() == 1;
    }

    int destroyAll(List<UUID> ids) {
        return jdbc.sql(DESTROY_ALL).param("ids", ids.toArray(UUID[]::new)).update();
    }
}
