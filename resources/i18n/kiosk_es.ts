<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>Apunte aquí la cámara del teléfono para guardar este contacto.</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>Más información en la web de la ciudad</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>Cerrado hoy: %1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Cerrado hoy</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>Abierto hoy hasta las %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Hoy abre a las %1</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Ya ha cerrado por hoy</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Toque la pantalla para empezar</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>Idioma Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>Se muestra en parte en %1: aún no hay traducción.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Ver en el mapa</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>Miembros en el mapa</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>Pintados en este color</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario de atención</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>Más fácil de usar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>El más grande</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>Mapa para toda visión del color</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>Movimiento y altura</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>Todo al alcance</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Pulsadores</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>Sin pulsador</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>Dos pulsadores: siguiente, elegir</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>Un pulsador: elegir</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>Lectura sobre los kanji</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>Nombres con %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>Entradas: %n</numerusform>
            <numerusform>Entradas: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>Secretaría</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>Países y regiones</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>Miembros que se ven aquí</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>Ciudades asociadas aquí</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Tipo de lazo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>Secretaría de</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Miembro de</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>Congreso n.º</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Distancia desde aquí</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>Hora actual allí</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>Retroceder 10 segundos</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>Avanzar 10 segundos</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>Ahora no se puede reproducir.</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Este terminal no puede reproducir sonido en este momento.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>Se muestra en parte en %1: aún no hay traducción.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Abrir el mapa</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</source>
        <extracomment>The keys of the language&apos;s own letters: rows of ten, a slash between rows, a blank for no key. Unchanged where Latin letters do.</extracomment>
        <translation>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>Sonora o pequeña</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar una letra</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar todo</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>A %1 en el mapa</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>Toque una región en el mapa o aquí.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Todas las regiones</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Cerrar la ficha</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>hacia %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>datos de %1</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>Este folleto está en %1.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>días festivos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>Cerrado: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>unos %1 km</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>Cerrar el juego</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>Aciertos: %1 de %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>Esta es la respuesta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Respuesta elegida</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Siguiente pregunta</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>Ir al mapa</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>Velocidad: %1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Volumen: %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Este terminal no puede reproducir sonido en este momento.</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>Aún no hay voz en este idioma. Puede escuchar en:</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>Aún no hay nada grabado para escuchar.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>Palabras que busca: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>Una ciudad, un país, una palabra</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Por región</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>Por tipo de vínculo</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>No se encontró nada. Pruebe con menos letras o elija en una de las listas de arriba.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>Resultados: %n</numerusform>
            <numerusform>Resultados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>Lugares aquí</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>opción elegida</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>no disponible ahora</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>usted está aquí</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>Opciones aquí: %1.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>Imagen:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>Vídeo, con lo que se dice y se ve en él:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>Grabación, con lo que se dice en ella:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>Idiomas:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>Las flechas pasan de un elemento a otro. Elegir abre lo que oye.</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>A quién pedir ayuda:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>Para oírlo otra vez, elija Repetir. Para seguir, elija Siguiente.</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>Toque la pantalla o pulse cualquier tecla para continuar.</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>Escrito hasta ahora:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>Siguen las teclas para escribir y lo que se encontró.</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>está en su texto</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Vuelta al inicio en %n segundo.</numerusform>
            <numerusform>Vuelta al inicio en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1 – usted está aquí</translation>
    </message>
</context>
</TS>
