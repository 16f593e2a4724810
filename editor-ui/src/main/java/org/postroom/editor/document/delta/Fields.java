package org.postroom.editor.document.delta;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What differs in the fields of a record.
///
/// @param deltas one for each field
record Fields(List<Delta> deltas) implements Delta {
    /// Whether to look into two records: both are of a kind that holds collections. Others are small, and kept whole.
    static boolean areIn(Record one, Record other) {
        return one.getClass() == other.getClass() && Arrays.stream(one.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .anyMatch(type -> Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }

    static Delta between(Record before, Record after) {
        List<Delta> deltas = new ArrayList<>();
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            deltas.add(Delta.between(value(field, before), value(field, after)));
        }
        return deltas.stream().allMatch(Same.class::isInstance) ? Same.SAME : new Fields(List.copyOf(deltas));
    }

    private static Object value(RecordComponent field, Object record) {
        try {
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field + " can't be read; it should be public", e);
        }
    }

    @Override
    public Object before(Object after) {
        RecordComponent[] fields = after.getClass().getRecordComponents();
        Object[] values = new Object[fields.length];
        Arrays.setAll(values, i -> deltas.get(i).before(value(fields[i], after)));
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return after.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(after.getClass() + " can't be made; it should be public", e);
        }
    }

    @Override
    public int kept() {
        return deltas.stream().mapToInt(Delta::kept).sum();
    }
}
