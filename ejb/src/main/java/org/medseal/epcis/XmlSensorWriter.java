package org.medseal.epcis;

import java.io.IOException;
import java.util.List;

/** Writes what sensors saw, whose fields are attributes in XML. */
final class XmlSensorWriter {
    private final XmlOut xml;
    private final XmlExtensionWriter extensions;

    XmlSensorWriter(XmlOut xml, XmlExtensionWriter extensions) {
        this.xml = xml;
        this.extensions = extensions;
    }

    void write(List<SensorElement> sensors) throws IOException {
        if (sensors.isEmpty()) {
            return;
        }
        xml.start("sensorElementList");
        for (SensorElement sensor : sensors) {
            xml.start("sensorElement");
            if (sensor.metadata() != null) {
                readings("sensorMetadata", SensorFields.METADATA, sensor.metadata());
            }
            for (SensorElement.Readings report : sensor.reports()) {
                readings("sensorReport", SensorFields.REPORT_JSON, report);
            }
            List<Extension> local = XmlWriter.only(sensor.extensions(), false);
            if (!local.isEmpty()) {
                xml.start("extension");
                extensions.write(local);
                xml.end();
            }
            extensions.write(XmlWriter.only(sensor.extensions(), true));
            xml.end();
        }
        xml.end();
    }

    private void readings(String element, List<String> names, SensorElement.Readings readings) throws IOException {
        xml.start(element);
        for (String name : names) {
            String value = readings.values().get(name);
            if (value != null) {
                xml.attribute(name, SensorFields.xml(name, value));
            }
        }
        extensions.attributes(readings.extensions());
        xml.end();
    }
}
