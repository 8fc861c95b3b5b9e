package org.changkai.news.photo.darkroom;

/** With what pictures are made. */
public enum EnlargerChoice {
    /** libvips where the machine has it, plain Java otherwise. */
    AUTO,
    /** libvips, or the service does not start. */
    VIPS,
    /** Plain Java. */
    IMAGEIO
}
