package io.netlink.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code docker inspect} says of a container, as far as it is of use here; and the ids of a
 * list. Everything else in the text is skipped, unread.
 */
final class Inspection {
    private static final JsonFactory JSON = new JsonFactory();

    String id = "";
    String name = "";
    String status = "";
    long pid;
    String image = "";
    String hostname = "";
    String networkMode = "";
    final Map<String, String> labels = new LinkedHashMap<>();

    private Inspection() {}

    /** Reads the answer to {@code GET /containers/ID/json}. */
    static Inspection read(byte[] text) throws IOException {
        Inspection inspection = new Inspection();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            fields(json, (field, token) -> inspection.top(field, json));
        }
        return inspection;
    }

    /** Reads the ids in the answer to {@code GET /containers/json}. */
    static List<String> ids(byte[] text) throws IOException {
        List<String> ids = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                fields(
                        json,
                        (field, token) -> {
                            if (field.equals("Id")) {
                                ids.add(json.getText());
                            } else {
                                json.skipChildren();
                            }
                        });
            }
        }
        return ids;
    }

    /** Reads {@code {"message": "No such container: x"}}; podman has {@code cause} besides. */
    static String message(byte[] text) {
        String[] message = {""};
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            fields(
                    json,
                    (field, token) -> {
                        if (field.equals("message")) {
                            message[0] = json.getText();
                        } else {
                            json.skipChildren();
                        }
                    });
        } catch (IOException e) {
            return new String(text, java.nio.charset.StandardCharsets.UTF_8).strip();
        }
        return message[0];
    }

    private void top(String field, JsonParser json) throws IOException {
        switch (field) {
            case "Id" -> id = json.getText();
            case "Name" -> name = json.getText();
            case "State" -> fields(json, (inner, token) -> state(inner, json));
            case "Config" -> fields(json, (inner, token) -> config(inner, json));
            case "HostConfig" -> fields(json, (inner, token) -> host(inner, json));
            default -> json.skipChildren();
        }
    }

    private void state(String field, JsonParser json) throws IOException {
        switch (field) {
            case "Status" -> status = json.getText();
            case "Pid" -> pid = json.getLongValue();
            default -> json.skipChildren();
        }
    }

    private void config(String field, JsonParser json) throws IOException {
        switch (field) {
            case "Hostname" -> hostname = json.getText();
            case "Image" -> image = json.getText();
            case "Labels" ->
                    fields(json, (label, token) -> labels.put(label, json.getValueAsString("")));
            default -> json.skipChildren();
        }
    }

    private void host(String field, JsonParser json) throws IOException {
        if (field.equals("NetworkMode")) {
            networkMode = json.getText();
        } else {
            json.skipChildren();
        }
    }

    /** Does something with the value of a field; it is to skip what it does not read. */
    private interface Field {
        void read(String name, JsonToken value) throws IOException;
    }

    /** The fields of the object under the cursor; nothing if it is null. */
    private static void fields(JsonParser json, Field action) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(json.currentToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            action.read(name, json.nextToken());
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
    }

    private static void expect(JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("expected " + wanted + " in the engine's answer, found " + found);
        }
    }
}
