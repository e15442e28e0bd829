import type { en } from '../en/jump.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  open: 'Ir a',
  title: 'Ir a una sección, cruce, corrida o definición, o hacer algo',
  field: 'Escriba unas letras de adónde ir',
  close: 'Cerrar',
  list: 'Adónde ir y qué hacer',
  kinds: {
    places: 'Secciones',
    crossings: 'Cruces',
    runs: 'Corridas guardadas',
    definitions: 'Definiciones',
    actions: 'Hacer',
  },
  none: (typed) => `Nada aquí se llama «${typed}»; pruebe con menos letras.`,
  found: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  hint: 'Las flechas eligen, Entrar va, Escape cierra.',
  run: (id, facility) => `Corrida ${id}, ${facility}`,
  language: (name) => `Leer la página en ${name}`,
  languageWords: 'idioma language',
  theme: (name) => `Tema: ${name}`,
  unit: (measure, unit) => `${measure} en ${unit}`,
  clock: (name) => `Horas: ${name}`,
  pause: 'Pausar el reloj simulado',
  resume: 'Dejar que siga el reloj simulado',
  showKeys: 'Mostrar las teclas de esta página',
  keys: {
    title: 'Teclas de esta página',
    of: {
      jump: 'Ir a una sección, cruce, corrida, definición o acción',
      show: 'Mostrar estas teclas',
      close: 'Cerrar lo que está abierto, o dejar un punto de una gráfica',
      along: 'En una gráfica: al punto siguiente, o a la otra línea',
      span: 'En una gráfica en el tiempo: elegir horas; Entrar las muestra',
      slide: 'En la palanca: uno por ciento más o menos',
    },
    or: 'o',
    single: 'Las teclas solas, / y ?, hacen algo',
    singleNote: 'Desactívelas donde las necesite un lector de pantalla o el dictado; Ctrl con K se conserva.',
  },
};
