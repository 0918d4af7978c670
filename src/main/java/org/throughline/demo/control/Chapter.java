package org.throughline.demo.control;

/** One module's part of the demo's story, told through its use cases as the people who would call them. */
public interface Chapter {

    Part part();

    /** Chapters are told from the lowest to the highest within their part. */
    int order();

    /** Names the chapter in the lines of progress, such as "Adaptations and follow-ups". */
    String title();

    /** Tells it from where it stands: a chapter that was cut off is told again, so it asks what is there already. */
    void tell(Telling telling) throws Exception;
}
