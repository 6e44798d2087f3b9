package nl.veerkracht.demo;

import nl.veerkracht.yaml.YamlFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the made-up city. */
final class CityFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CityFile() {}

    static City read() {
        Object tree = YamlFile.read("demo/city.yaml");
        return MAPPER.convertValue(tree, City.class);
    }
}
