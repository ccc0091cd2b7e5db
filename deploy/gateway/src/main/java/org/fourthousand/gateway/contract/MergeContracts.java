package org.fourthousand.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** The step of the build that makes one contract: {@code MergeContracts FOLDER registry=FILE review=FILE …}. */
public final class MergeContracts {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MergeContracts() {}

    /**
     * Writes {@code openapi.json} and {@code openapi.yaml} into the folder.
     *
     * @throws IOException when a contract cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        var contracts = new LinkedHashMap<String, ObjectNode>();
        for (int i = 1; i < arguments.length; i++) {
            var equals = arguments[i].indexOf('=');
            var file = Path.of(arguments[i].substring(equals + 1));
            contracts.put(arguments[i].substring(0, equals), (ObjectNode) YAML.readTree(Files.readString(file)));
        }
        var merged = ContractMerge.merge(contracts);
        var folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("openapi.json"), JSON.writeValueAsString(merged));
        Files.writeString(folder.resolve("openapi.yaml"), YAML.writeValueAsString(merged));
    }
}
