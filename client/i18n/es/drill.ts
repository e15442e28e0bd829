import type { en } from '../en/drill.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  heading: (name) => `${name}, en detalle`,
  stepsLabel: 'En pasos de',
  loading: 'Se carga lo guardado.',
  nothing: 'Aún no se ha guardado nada de estas horas.',
  charts: {
    steps: { '5min': '5 minutos', hour: 'hora', day: 'día' },
    wait: (each) => `mediana de cada ${each}, banda de ocho de cada diez camiones (P10 a P90)`,
    queue: (each) =>
      `en espera de la inspección primaria, media ponderada por tiempo de cada ${each}; kilómetros como en una sola fila`,
    lifeUsed: (each) =>
      `parte media de la vida comercial que usaron las cargas de productos frescos liberadas en cada ${each}`,
    valueLost: (each) => `valor que los productos frescos perdieron en la frontera en cada ${each}`,
    flow: {
      title: 'Llegadas y capacidad',
      subtitle: (each) =>
        `camiones que se sumaron a la fila en cada ${each}, como tasa por hora; fina: lo que podían atender los carriles abiertos`,
      axis: 'Flujo, camiones por hora',
      capacity: 'capacidad',
    },
    lanes: {
      title: 'Carriles abiertos',
      subtitle: (each, lanes) => `media ponderada por tiempo de cada ${each}; hay ${lanes}`,
      axis: 'Carriles abiertos',
      unit: 'carriles',
    },
    kinds: { standard: 'normales', fast: 'FAST', joint: 'conjuntos' },
    open: (open, all, kind) => `${open} de ${all} ${kind}`,
  },
  now: {
    lanes: (baseline, restricted) => `Abiertos ahora: base ${baseline}; restringido ${restricted}.`,
    queue: (world, trucks, km, low, high) =>
      `${world}: ${trucks} ahora, unos ${km} en una sola fila (${low} a ${high})`,
    spacing: (metres, low, high) =>
      `Un camión ocupa ${metres} de camino con el hueco delante, ${low} a ${high}: una estimación a partir del largo de un camión con caja de 53 pies`,
    source: 'fuente del largo',
  },
  stages: {
    title: 'Camiones por parte del cruce',
    subtitle: (each) => `media ponderada por tiempo de cada ${each}, una parte sobre otra`,
    axis: 'Camiones',
    parts: {
      preInspection: 'Preinspección',
      mexicanExport: 'Exportación mexicana',
      approach: 'Acceso',
      primary: 'Casetas primarias',
      secondary: 'Secundaria',
      exit: 'Salida',
    },
    summary: (time, baseline, restricted) => `A las ${time}: base ${baseline}; restringido ${restricted}.`,
    none: 'sin camiones',
  },
  events: {
    heading: 'Sucesos',
    intro:
      'De los días que muestran las gráficas y de los 30 siguientes; sombreados en las gráficas. Los camiones simulados no saben de ninguno.',
    none: 'Ningún feriado, interrupción o paso de la ley cae en estos días.',
    kinds: { holiday: 'feriado', disruption: 'interrupción', law: 'ley' },
    countries: { US: 'Estados Unidos', MX: 'México' },
    both: 'ambos países',
    lasting: (from, to) => `${from} a ${to}`,
    source: 'Fuente',
    withdrawn: (share, since) =>
      `Mundo restringido (hipotético): ${share} del predespacho retirado desde ${since}.`,
    withdrawnAtFirst: (share) =>
      `Mundo restringido (hipotético): ${share} del predespacho retirado al inicio de las gráficas.`,
    more: 'Qué es hipotético',
  },
  heat: {
    heading: 'Cuándo son largas las esperas',
    hoursIntro: (weeks, zone) =>
      `Esperas por día de la semana y hora del reloj local (${zone}), ${weeks}. Una celda lleva a su día más reciente.`,
    daysIntro: (zone) =>
      `Esperas por día local (${zone}), de los días ya terminados. Un día lleva a sus horas.`,
    stored: (hours) => `${hours} horas guardadas`,
    by: 'Celdas',
    bys: { hours: 'horas de la semana', days: 'días' },
    show: 'Se muestra',
    shows: {
      difference: 'diferencia',
      baseline: 'base',
      restricted: 'restringido',
      posted: 'publicado por CBP',
    },
    measure: 'Medida',
    measures: { mean: 'media', p90: 'P90' },
    weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    week: 'Semana del',
    weekday: 'Día de la semana',
    hour: 'Hora',
    day: 'Día',
    when: (weekday, from, to) => `${weekday} de ${from} a ${to}`,
    cell: (when, baseline, restricted, difference) =>
      `${when}: base ${baseline}, restringido (hipotético) ${restricted}, diferencia ${difference}`,
    postedCell: (when, wait, readings) => `${when}: ${wait}, media de ${readings} lecturas publicadas`,
    postedNone: (when) => `${when}: ninguna lectura publicada`,
    empty: (when) => `${when}: nada guardado`,
    help: 'Las flechas van de celda en celda, Intro muestra el día.',
    legend: 'Colores',
    range: (from, to) => `${from} a ${to}`,
    shorter: 'más corta con la restricción',
    longest: (when, value) => `Máximo: ${value}, ${when}.`,
    allEmpty: 'Aún no se ha guardado nada de estas celdas.',
    same: 'Los mundos son iguales en cada celda.',
    readings: 'Lecturas',
    posted: 'Publicado, media',
    difference: 'Diferencia',
  },
  measures: {
    heading: 'Medidas de la espera',
    intro:
      'Como las llama la Administración Federal de Carreteras de EE. UU., sobre todos los camiones que llegaron a una caseta; los percentiles tienen un error de 1 % a lo más.',
    of: { hour: 'Última hora', day: 'Último día', month: 'Último mes' },
    spans: (name, length) => `${name} (${length})`,
    over: 'Periodo',
    world: 'Mundo',
    columns: {
      trucks: 'Camiones',
      mean: 'Media',
      p50: 'Mediana (P50)',
      p90: 'P90',
      p95: 'P95',
      buffer: 'Índice de reserva',
    },
    bufferWhy:
      'Índice de reserva: (P95 − media) ÷ media, la parte de la espera media que hay que sumarle para llegar a tiempo 19 de cada 20 veces. Un guion: ningún camión llegó a una caseta, o nadie esperó.',
    nothing: 'Aún no se ha guardado nada de este cruce.',
  },
  multiples: {
    heading: 'Todos los cruces, últimas 24 horas',
    headingThen: (stamp) => `Todos los cruces, 24 horas hasta ${stamp}`,
    intro: (step) =>
      `Mediana de la espera por hora, todas en una misma escala con una línea cada ${step}; cada una lleva a su cruce.`,
    order: 'Ordenados por',
    orders: { added: 'espera añadida', west: 'de oeste a este' },
    waiting: 'En espera de la primera hora.',
    lastHour: 'última hora',
    change: (difference) => `${difference} en 24 h`,
    label: (name, baseline, restricted, change) =>
      `${name}: mediana de la espera en la última hora, ${baseline} en la base y ${restricted} en el restringido (hipotético); ${change}`,
    none: 'nada que comparar',
    summary: (longer, all, worst, added) =>
      `En ${longer} de ${all} cruces la mediana de la espera por hora fue en promedio más larga con la restricción, sobre todo en ${worst}: ${added}.`,
    alike: (all) =>
      `En ninguno de los ${all} cruces fue más larga la mediana de la espera por hora con la restricción.`,
    facility: 'Cruce',
    columns: {
      lastBaseline: 'Última hora, base',
      lastRestricted: 'Última hora, restringido (hipotético)',
      peakBaseline: 'Hora más larga, base',
      peakRestricted: 'Hora más larga, restringido (hipotético)',
      added: 'Añadido, media de las horas',
    },
    csvTime: 'hora desde',
    csvBaseline: 'mediana de la espera, base, min',
    csvRestricted: 'mediana de la espera, restringido (hipotético), min',
  },
};
