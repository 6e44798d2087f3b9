package nl.veerkracht;

import java.nio.file.Path;
import nl.veerkracht.keys.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The application: all rooms together. {@code veerkracht.keys} names the directory of the master key. Beans are named with their package, so that two rooms
 * may each have a guard.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Application {

    @Bean
    MasterKey masterKey(@Value("${veerkracht.keys}") Path directory) {
        return MasterKey.openOrCreate(directory);
    }
}
