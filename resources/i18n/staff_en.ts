<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>of cleaning that are left</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>Wrong. Try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>Wrong. Try again in %n second.</numerusform>
            <numerusform>Wrong. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
