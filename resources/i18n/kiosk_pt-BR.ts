<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt-BR" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>Aponte a câmera do celular para cá e salve este contato.</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>Leia mais no site da cidade</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>Fechado hoje: %1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Fechado hoje</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>Aberto hoje até %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Abre hoje às %1</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Já fechou por hoje</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Toque na tela para começar</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recomeçar</translation>
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
        <translation>Acessibilidade</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Ouvir</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>Mostrado em parte em %1: ainda não há tradução.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Ver no mapa</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>Membros no mapa</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>Pintados nesta cor</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Setor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horário de atendimento</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fontes</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>Mais fácil de usar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>O maior</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>Mapa para toda visão de cores</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>Movimento e altura</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimento</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>Tudo ao alcance</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Acionadores</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>Sem acionador</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>Dois acionadores: próximo, escolher</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>Um acionador: escolher</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>Leitura sobre os kanji</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>Nomes com %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>Itens: %n</numerusform>
            <numerusform>Itens: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>Secretaria</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>Países e regiões</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>Membros mostrados aqui</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>Cidades parceiras aqui</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Tipo de laço</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>Secretaria de</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Membro de</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>Congresso nº</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Distância daqui</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>Hora local agora</translation>
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
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>Voltar 10 segundos</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>Avançar 10 segundos</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>Não é possível reproduzir agora.</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Este terminal não pode reproduzir som no momento.</translation>
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
        <translation>Região</translation>
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
        <translation>Mostrado em parte em %1: ainda não há tradução.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Abrir o mapa</translation>
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
        <translation>Sonora ou pequena</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar uma letra</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Apagar tudo</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>Escolha o idioma</translation>
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
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Tela inteira</translation>
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
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Aproximar</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Afastar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Para cima</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Para baixo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Para a esquerda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Para a direita</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>Camadas</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Aproximar</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Afastar</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>Ir a %1 no mapa</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>Toque em uma região no mapa ou aqui.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Todas as regiões</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Fechar a ficha</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>por volta de %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>dados de %1</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>Este folheto está em %1.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>feriados</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>Fechado: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>cerca de %1 km</translation>
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
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>Fechar o quiz</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>Acertos: %1 de %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>Esta é a resposta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Sua resposta</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Próxima pergunta</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ver o resultado</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>Ir ao mapa</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Mais uma vez</translation>
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
        <translation>Parar</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Mais lento</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>Velocidade: %1%</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Mais rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Volume: %1%</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Este terminal não pode reproduzir som no momento.</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>Ainda não há voz neste idioma. Você pode ouvir em:</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>Ainda não há nada gravado para ouvir.</translation>
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
        <translation>Palavras procuradas: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>Uma cidade, um país, uma palavra</translation>
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
        <translation>Por nome</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Por região</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>Por tipo de vínculo</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>Nada foi encontrado. Tente com menos letras ou escolha em uma das listas acima.</translation>
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
        <translation>Lugares aqui</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>opção escolhida</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>não disponível agora</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>você está aqui</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>Opções aqui: %1.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>Imagem:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>Vídeo, com o que se diz e se vê nele:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>Gravação, com o que se diz nela:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>Idiomas:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>As setas passam de um item a outro. Escolher abre o que você ouve.</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>A quem pedir ajuda:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>Para ouvir de novo, escolha Repetir. Para continuar, escolha Próximo.</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>Toque na tela ou aperte qualquer tecla para continuar.</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>Digitado até agora:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>Depois vêm as teclas para digitar e o que foi encontrado.</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>está no texto</translation>
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
        <translation>Início</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Você ainda está aí?</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Volta ao início em %n segundo.</numerusform>
            <numerusform>Volta ao início em %n segundos.</numerusform>
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
        <translation>%1 – você está aqui</translation>
    </message>
</context>
</TS>
