package nl.veerkracht.linkage.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** One Spark for all tests: two cores of this process, no page, nothing that others can reach. */
final class Cluster {

    static final JavaSparkContext SPARK = new JavaSparkContext(new SparkConf()
            .setMaster("local[2]")
            .setAppName("tests")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.io.encryption.enabled", "true")
            .set("spark.veerkracht.portion", "1000"));

    private Cluster() {}
}
