package org.postroom.palette.data;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/// Writes a message as JSON, where JSON has something for it. Confined to the thread that calls it.
final class JsonWriting {
    private static final JsonFactory JSON = JsonFactory.builder().streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(JsonReading.DEEPEST).build()).build();

    private final JsonGenerator out;

    private JsonWriting(JsonGenerator out) {
        this.out = out;
    }

    static String write(Object message) throws NotJson {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonWriting(out).value(message);
        } catch (JacksonException e) {
            throw new NotJson(String.valueOf(e.getOriginalMessage()));
        }
        return text.toString();
    }

    private void value(Object value) throws NotJson {
        switch (value) {
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> number(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Record record -> record(record);
            case Enum<?> name -> out.writeString(name.name());
            default -> throw new NotJson("JSON has nothing for " + value.getClass().getSimpleName() + ": "
                    + Words.brief(value));
        }
    }

    private void number(Number number) throws NotJson {
        switch (number) {
            case Integer _, Long _, Short _, Byte _ -> out.writeNumber(number.longValue());
            case BigInteger big -> out.writeNumber(big);
            case BigDecimal decimal -> out.writeNumber(decimal);
            case Double _, Float _ when Double.isFinite(number.doubleValue()) -> out.writeNumber(number.toString());
            default -> throw new NotJson("JSON has nothing for the number " + Words.brief(number));
        }
    }

    private void list(List<?> list) throws NotJson {
        out.writeStartArray();
        for (Object item : list) {
            value(item);
        }
        out.writeEndArray();
    }

    private void map(Map<?, ?> map) throws NotJson {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeName(String.valueOf(entry.getKey()));
            value(entry.getValue());
        }
        out.writeEndObject();
    }

    private void record(Record record) throws NotJson {
        out.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            out.writeName(component.getName());
            value(read(record, component));
        }
        out.writeEndObject();
    }

    private static Object read(Record record, RecordComponent component) throws NotJson {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new NotJson("the record's '" + component.getName() + "' can't be read: " + e.getMessage());
        }
    }
}
