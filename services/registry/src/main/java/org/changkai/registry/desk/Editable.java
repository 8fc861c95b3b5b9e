package org.changkai.registry.desk;

/** A thing that staff creates, changes and removes; its version counts its changes and is its entity tag. */
public interface Editable {

    String id();

    long version();
}
